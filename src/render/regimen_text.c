/* Dose, days, spread rule, repeat and notes of a regimen. */
#include "render/regimen_text.h"

#include "render/buffer.h"
#include "render/quantity.h"
#include "render/rule_words.h"

static void put_title(struct ivig_page *page, const struct ivig_regimen *regimen)
{
    ivig_put(page->out, "\n");
    ivig_put(&page->line, regimen->id);
    ivig_put(&page->line, regimen->standard ? " (default): " : ": ");
    ivig_put(&page->line, regimen->name);
    ivig_page_flush(page, "Regimen ", 2);
}

static void put_use(struct ivig_page *page, const struct ivig_regimen *regimen)
{
    ivig_put(&page->line, ivig_line_name(regimen->line));
    ivig_put(&page->line, ": ");
    ivig_put(&page->line, regimen->line_text);
    ivig_page_row(page, "Line");
    ivig_page_join(page, &regimen->labelled, ", ");
    ivig_put(&page->line, regimen->labelled.count > 0 ? "; off-label elsewhere" : "off-label");
    ivig_page_row(page, "Label");
}

static void put_dose(struct ivig_page *page, const struct ivig_regimen *regimen)
{
    const struct ivig_choice *dose = &regimen->total_mg_per_kg;
    struct ivig_buffer *line = &page->line;

    ivig_put_g_per_kg(line, dose->standard);
    if (dose->min != dose->max) {
        ivig_put(line, "; ");
        ivig_put_range(line, dose->min, dose->max, IVIG_SCALE_G_PER_KG, ivig_put_g_per_kg);
    }
    ivig_put(line, dose->min != dose->max ? " is allowed" : "; no other is allowed");
    ivig_page_row(page, "Dose");
}

static void put_days(struct ivig_page *page, const struct ivig_regimen *regimen)
{
    const struct ivig_days *days = &regimen->days;
    struct ivig_buffer *line = &page->line;

    ivig_put_days(line, days->standard);
    if (days->prefer_children != IVIG_ABSENT) {
        ivig_put(line, ", children ");
        ivig_put_days(line, days->prefer_children);
    }
    if (days->min != days->max) {
        ivig_put(line, "; ");
        ivig_put_range(line, days->min, days->max, 0, ivig_put_days);
    }
    ivig_put(line, days->min != days->max ? " are allowed" : "; no other are allowed");
    ivig_page_row(page, "Days");
    ivig_put_g_per_kg(line, regimen->most_per_day_mg_per_kg);
    if (regimen->most_ug_per_kg_min != IVIG_ABSENT) {
        ivig_put(line, "; infused no faster than ");
        ivig_put_number(line, regimen->most_ug_per_kg_min, IVIG_SCALE_RATE);
        ivig_put(line, " mg/kg/min");
    }
    ivig_page_row(page, "Most in a day");
}

static void put_spread(struct ivig_page *page, const struct ivig_spread *spread)
{
    struct ivig_buffer *line = &page->line;

    ivig_put(line,
             spread->of == IVIG_SPREAD_DAY ? "when a day is above " : "when a course is above ");
    ivig_put_g(line, spread->above_ug);
    ivig_put(line, ", the total is kept and shared over the fewest days, ");
    ivig_put_range(line, spread->min_days, spread->max_days, 0, ivig_put_days);
    ivig_put(line, ", that keep a day within ");
    ivig_put_g_per_kg(line, spread->to_mg_per_kg_day);
    ivig_page_cite(page, &spread->sources);
    ivig_page_row(page, "Spread rule");
}

static void put_repeat(struct ivig_page *page, const struct ivig_repeat *repeat)
{
    struct ivig_buffer *line = &page->line;

    ivig_put(line, repeat->text);
    ivig_page_row(page, "Repeat");
    if (repeat->every_weeks != NULL)
        ivig_put_range(line, repeat->every_weeks->min, repeat->every_weeks->max, 0, ivig_put_weeks);
    else
        ivig_put(line, "none");
    ivig_page_row(page, "Interval");
    if (repeat->courses != NULL)
        ivig_put_range(line, repeat->courses->min, repeat->courses->max, 0, ivig_put_count);
    else
        ivig_put(line, "not limited");
    ivig_page_row(page, "Courses");
}

void ivig_page_regimen(struct ivig_page *page, const struct ivig_regimen *regimen)
{
    put_title(page, regimen);
    put_use(page, regimen);
    put_dose(page, regimen);
    put_days(page, regimen);
    if (regimen->spread != NULL)
        put_spread(page, regimen->spread);
    put_repeat(page, &regimen->repeat);
    ivig_page_join(page, &regimen->sources, ", ");
    ivig_page_row(page, "Sources");
    ivig_page_notes(page, &regimen->notes);
}
