/* "3. body mass index above 30: ideal + 0.4 x (actual - ideal). ..." */
#include "render/weight_case_text.h"

#include <stdio.h>

#include "render/buffer.h"
#include "render/quantity.h"

/* What stands before a condition: nothing, or "and" after another. */
static void begin(struct ivig_buffer *line, size_t *count, const char *words)
{
    ivig_put(line, (*count)++ > 0 ? " and " : "");
    ivig_put(line, words);
}

/* A condition on a number, where the case has it. */
static void put_limit(struct ivig_buffer *line, size_t *count, const char *words, int64_t limit,
                      unsigned scale, const char *after)
{
    if (limit == IVIG_ABSENT)
        return;
    begin(line, count, words);
    ivig_put_number(line, limit, scale);
    ivig_put(line, after);
}

/* In the words in which it is compared: exactly, at or above being told from above. */
static void put_when(struct ivig_buffer *line, const struct ivig_weight_when *when)
{
    size_t count = 0;

    if (when->pregnant)
        begin(line, &count, "pregnant");
    put_limit(line, &count, "under ", when->age_years_below, 0,
              when->age_years_below == 1 ? " year" : " years");
    put_limit(line, &count, "height below ", when->height_mm_below, IVIG_SCALE_CM, " cm");
    if (when->weight_g_at_most != NULL) {
        begin(line, &count, "weight at most ");
        ivig_put_kg(line, when->weight_g_at_most->male_g);
        ivig_put(line, " (male), ");
        ivig_put_kg(line, when->weight_g_at_most->female_g);
        ivig_put(line, " (female)");
    }
    put_limit(line, &count, "body mass index above ", when->bmi_milli_above, 3, "");
    put_limit(line, &count, "body mass index ", when->bmi_milli_at_least, 3, " or above");
    put_limit(line, &count, "weight above ", when->percent_of_ideal_milli_above, 3, " % of ideal");
    if (when->actual_at_most_ideal)
        begin(line, &count, "weight not above ideal");
    if (when->actual_below_adjusted)
        begin(line, &count, "weight below adjusted");
}

static void put_use(struct ivig_buffer *line, const struct ivig_weight_choice *use)
{
    switch (use->use) {
    case IVIG_USE_ACTUAL:
        ivig_put(line, "actual weight");
        break;
    case IVIG_USE_IDEAL:
        ivig_put(line, "ideal weight");
        break;
    case IVIG_USE_ADJUSTED:
        ivig_put(line, "ideal + ");
        ivig_put_number(line, use->factor_milli, 3);
        ivig_put(line, " x (actual - ideal)");
        break;
    case IVIG_USE_MULTIPLE:
        ivig_put_number(line, use->factor_milli, 3);
        ivig_put(line, " x ideal");
        break;
    case IVIG_USE_PRE_PREGNANCY:
        ivig_put(line, "weight before pregnancy");
        break;
    }
}

void ivig_page_weight_case(struct ivig_page *page, size_t number,
                           const struct ivig_weight_case *row)
{
    struct ivig_buffer *line = &page->line;
    char first[24];

    (void)snprintf(first, sizeof first, "%zu. ", number);
    if (row->when != NULL)
        put_when(line, row->when);
    else
        ivig_put(line, "otherwise");
    ivig_put(line, ": ");
    put_use(line, &row->use);
    ivig_put(line, ". ");
    ivig_put(line, row->text);
    ivig_put(line, " (");
    ivig_put(line, row->reason);
    ivig_put(line, ")");
    ivig_page_cite(page, &row->sources);
    ivig_page_flush(page, first, 2);
    if (row->finding != NULL)
        ivig_page_finding(page, row->finding);
}
