/* "  Day 1    28.2 g   0.4 g/kg   ########" */
#include "render/schedule_text.h"

#include <ivigcalc/supply.h>

#include "render/buffer.h"
#include "render/color.h"
#include "render/quantity.h"

enum {
    LABEL_COLUMNS = 16,
    DATED_COLUMNS = 25, /* of a label with its date */
    MASS_COLUMNS = 10,
    DOSE_COLUMNS = 17,
    BAR_MG_PER_KG = 50, /* one mark of a day's bar */
    BAR_MOST = 24,
    DAYS_LISTED = 7 /* a longer schedule without dates shows runs of equal days */
};

/* Fill up to ${column} from where the line began. */
static void pad(struct ivig_buffer *out, size_t line, size_t column)
{
    size_t width = out->length - line;

    if (width < column)
        ivig_put_repeated(out, ' ', column - width);
}

static void put_mass(struct ivig_buffer *out, int64_t mass_ug)
{
    struct ivig_buffer mass = { 0 };

    ivig_put_g(&mass, mass_ug);
    if (mass.length < MASS_COLUMNS)
        ivig_put_repeated(out, ' ', MASS_COLUMNS - mass.length);
    ivig_put(out, ivig_buffer_text(&mass));
    ivig_buffer_release(&mass, out);
}

static bool is_dated(const struct ivig_plan *plan)
{
    return plan->request->start_day != IVIG_ABSENT;
}

static size_t label_columns(const struct ivig_plan *plan)
{
    return is_dated(plan) ? DATED_COLUMNS : LABEL_COLUMNS;
}

/* Fill the label that stands at ${line}, then the mass and what it is per kg. */
static void put_mass_after(const struct ivig_plan *plan, struct ivig_buffer *out, size_t line,
                           int64_t mass_ug)
{
    pad(out, line, label_columns(plan));
    put_mass(out, mass_ug);
    ivig_put(out, "   ");
    ivig_put_g_per_kg(out, ivig_day_mg_per_kg(mass_ug, plan->weight.weight_g));
}

/* "  Day 1", "  Day 1 to 7", "  Day 1  Mon 2026-11-30"; days are counted from 0. */
static void put_label(const struct ivig_plan *plan, struct ivig_buffer *out, unsigned day,
                      unsigned last)
{
    ivig_put(out, "  Day ");
    ivig_put_count(out, day + 1);
    if (last > day) {
        ivig_put(out, " to ");
        ivig_put_count(out, last + 1);
    }
    if (is_dated(plan)) {
        ivig_put(out, day < 9 ? "  " : " ");
        ivig_put_date(out, plan->request->start_day + day);
    }
}

static void put_bar(const struct ivig_plan_document *document, struct ivig_buffer *out,
                    int64_t mass_ug)
{
    int64_t mg_per_kg = ivig_day_mg_per_kg(mass_ug, document->plan->weight.weight_g);
    int64_t marks = (mg_per_kg + BAR_MG_PER_KG / 2) / BAR_MG_PER_KG;

    ivig_put_color(out, &document->view, IVIG_COLOR_BAR);
    ivig_put_repeated(out, '#', (size_t)(marks < 1 ? 1 : marks > BAR_MOST ? BAR_MOST : marks));
    ivig_put_color(out, &document->view, IVIG_COLOR_OFF);
}

/* The last of the days that share a line with ${day}. */
static unsigned last_of_run(const struct ivig_plan *plan, bool in_runs, unsigned day)
{
    while ((in_runs || plan->days > DAYS_LISTED) && !is_dated(plan) && day + 1 < plan->days &&
           plan->day_ug[day + 1] == plan->day_ug[day] && day >= plan->given_days)
        day++;
    return day;
}

/* The bar of a day; with a product the volume of one that is not given yet. */
static void put_last_column(const struct ivig_plan_document *document, struct ivig_buffer *out,
                            size_t line, unsigned day)
{
    const struct ivig_plan *plan = document->plan;
    const struct ivig_product *product = plan->request->product;

    if (product != NULL && day < plan->given_days)
        return;
    pad(out, line, label_columns(plan) + MASS_COLUMNS + 3 + DOSE_COLUMNS);
    if (product == NULL)
        put_bar(document, out, plan->day_ug[day]);
    else
        ivig_put_ml(out, ivig_volume_ul(product, plan->day_ug[day]));
}

void ivig_put_schedule(const struct ivig_plan_document *document, bool in_runs,
                       struct ivig_buffer *out)
{
    const struct ivig_plan *plan = document->plan;
    size_t line;

    for (unsigned day = 0, last; day < plan->days; day = last + 1) {
        last = last_of_run(plan, in_runs, day);
        line = out->length;
        put_label(plan, out, day, last);
        put_mass_after(plan, out, line, plan->day_ug[day]);
        if (last > day)
            ivig_put(out, " each");
        else if (day < plan->given_days)
            ivig_put(out, " given");
        put_last_column(document, out, line, day);
        ivig_put(out, "\n");
    }
    line = out->length;
    ivig_put(out, "  Total");
    put_mass_after(plan, out, line, plan->total_ug);
    ivig_put(out, "\n");
}
