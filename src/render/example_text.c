/* What an example gives, what it expects, and why. */
#include "render/example_text.h"

#include "render/buffer.h"
#include "render/quantity.h"
#include "render/words.h"

/* A number of an example, where it is there, after a separator and a word. */
static void put_quantity(struct ivig_buffer *line, const char *before, int64_t value,
                         void (*put)(struct ivig_buffer *, int64_t))
{
    if (value == IVIG_ABSENT)
        return;
    ivig_put(line, before);
    put(line, value);
}

/* A word of an example, likewise. */
static void put_word(struct ivig_buffer *line, const char *before, const char *word)
{
    if (word == NULL)
        return;
    ivig_put(line, before);
    ivig_put(line, word);
}

static void put_given(struct ivig_page *page, const struct ivig_example_given *given)
{
    struct ivig_buffer *line = &page->line;

    put_quantity(line, "", given->weight_g, ivig_put_kg);
    put_quantity(line, ", ", given->height_mm, ivig_put_cm);
    put_word(line, ", ", ivig_sex_word(given->sex));
    put_quantity(line, ", before pregnancy ", given->pre_pregnancy_weight_g, ivig_put_kg);
    put_quantity(line, ", age ", given->age_years, ivig_put_years);
    if (given->conditions.count > 0) {
        ivig_put(line, ", with ");
        ivig_page_join(page, &given->conditions, " and ");
    }
    put_word(line, ", regimen ", given->regimen);
    put_word(line, ", weight rule ", given->weight_rule);
    put_quantity(line, ", dose ", given->dose_mg_per_kg, ivig_put_g_per_kg);
    put_quantity(line, ", over ", given->days, ivig_put_days);
    put_quantity(line, ", at most ", given->most_days, ivig_put_days);
    put_quantity(line, ", in a day at most ", given->most_mg_per_kg_day, ivig_put_g_per_kg);
    put_quantity(line, ", named ", given->named_days, ivig_put_days);
    put_quantity(line, ", total in steps of ", given->total_step_ug, ivig_put_g);
    put_quantity(line, ", days in steps of ", given->day_step_ug, ivig_put_g);
    put_quantity(line, ", start ", given->start_day, ivig_put_date);
    put_quantity(line, ", last course ", given->last_course_day, ivig_put_date);
}

/* What stands before a part of what is expected, ${start} being where the first begins. */
static void begin(struct ivig_buffer *line, size_t start, const char *words)
{
    ivig_put(line, line->length > start ? "; " : "");
    ivig_put(line, words);
}

/* "180 g as 36, 36, 36, 36, 36 g" */
static void put_figures(struct ivig_buffer *line, size_t start,
                        const struct ivig_example_expect *expect)
{
    const struct ivig_numbers *schedule = &expect->schedule_ug;

    if (expect->weight_g != IVIG_ABSENT) {
        begin(line, start, "dosing weight ");
        ivig_put_kg(line, expect->weight_g);
    }
    if (expect->reason != NULL) {
        begin(line, start, "reason ");
        ivig_put(line, expect->reason);
    }
    if (expect->total_ug != IVIG_ABSENT || schedule->count > 0)
        begin(line, start, "");
    put_quantity(line, "", expect->total_ug, ivig_put_g);
    for (size_t i = 0; i < schedule->count; i++) {
        ivig_put(line, i > 0 ? ", " : expect->total_ug != IVIG_ABSENT ? " as " : "days of ");
        ivig_put_number(line, schedule->items[i], IVIG_SCALE_G);
    }
    ivig_put(line, schedule->count > 0 ? " g" : "");
}

/* Ids of findings, after a word for one and a word for several. */
static void put_ids(struct ivig_page *page, size_t start, const struct ivig_texts *ids,
                    const char *one, const char *several)
{
    if (ids->count == 0)
        return;
    begin(&page->line, start, ids->count == 1 ? one : several);
    ivig_page_join(page, ids, ", ");
}

static void put_course(struct ivig_buffer *line, size_t start,
                       const struct ivig_example_expect *expect)
{
    if (expect->next_course != NULL) {
        begin(line, start, "next course ");
        ivig_put_window(line, expect->next_course);
    }
    if (expect->courses != NULL) {
        begin(line, start, "");
        ivig_put_range(line, expect->courses->min, expect->courses->max, 0, ivig_put_courses);
    }
    if (expect->most_ug_per_kg_min != IVIG_ABSENT) {
        begin(line, start, "no faster than ");
        ivig_put_number(line, expect->most_ug_per_kg_min, IVIG_SCALE_RATE);
        ivig_put(line, " mg/kg/min");
    }
}

/* "plasma-exchange 14,093 to 17,616 mL, a session 2,819 to 3,523 mL" */
static void put_volumes(struct ivig_buffer *line, size_t start,
                        const struct ivig_example_expect *expect)
{
    for (size_t i = 0; i < expect->alternatives.count; i++) {
        const struct ivig_example_volume *volume = &expect->alternatives.items[i];

        begin(line, start, volume->id);
        ivig_put(line, " ");
        ivig_put_range(line, volume->total_ml.min, volume->total_ml.max, 0, ivig_put_whole_ml);
        ivig_put(line, ", a session ");
        ivig_put_range(line, volume->session_ml.min, volume->session_ml.max, 0, ivig_put_whole_ml);
    }
}

static void put_expect(struct ivig_page *page, const struct ivig_example_expect *expect)
{
    size_t start = page->line.length;

    if (expect->status != IVIG_EXAMPLE_OK)
        ivig_put(&page->line, ivig_example_word(expect->status));
    put_figures(&page->line, start, expect);
    put_ids(page, start, &expect->findings, "finding ", "findings ");
    put_ids(page, start, &expect->warnings, "warning ", "warnings ");
    put_ids(page, start, &expect->no_findings, "without finding ", "without findings ");
    put_course(&page->line, start, expect);
    put_volumes(&page->line, start, expect);
    if (page->line.length == start)
        ivig_put(&page->line, ivig_example_word(expect->status));
}

void ivig_page_examples(struct ivig_page *page, const struct ivig_examples *examples)
{
    struct ivig_buffer *line = &page->line;

    ivig_put(page->out, "\n");
    ivig_put_count(line, (int64_t)examples->count);
    ivig_put(line, examples->count == 1 ? " worked example:" : " worked examples:");
    ivig_page_flush(page, "", 2);
    for (size_t i = 0; i < examples->count; i++) {
        const struct ivig_example *example = &examples->items[i];

        put_given(page, &example->given);
        ivig_put(line, ": ");
        put_expect(page, &example->expect);
        put_word(line, "; ", example->why);
        ivig_page_flush(page, "- ", 2);
    }
}
