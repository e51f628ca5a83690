/* "  Day 1    28.2 g   0.4 g/kg   ########" */
#include "render/schedule_text.h"

#include <stdio.h>

#include "render/buffer.h"
#include "render/color.h"
#include "render/quantity.h"

enum {
    LABEL_COLUMNS = 16,
    MASS_COLUMNS = 10,
    DOSE_COLUMNS = 17,
    BAR_MG_PER_KG = 50, /* one mark of a day's bar */
    BAR_MOST = 30,
    DAYS_LISTED = 7 /* a longer schedule shows runs of equal days */
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

static void put_row(const struct ivig_plan_document *document, struct ivig_buffer *out,
                    const char *label, int64_t mass_ug)
{
    size_t line = out->length;

    ivig_put(out, "  ");
    ivig_put(out, label);
    pad(out, line, LABEL_COLUMNS);
    put_mass(out, mass_ug);
    ivig_put(out, "   ");
    ivig_put_g_per_kg(out, ivig_day_mg_per_kg(mass_ug, document->plan->weight.weight_g));
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

void ivig_put_schedule(const struct ivig_plan_document *document, struct ivig_buffer *out)
{
    const struct ivig_plan *plan = document->plan;

    for (unsigned day = 0, last; day < plan->days; day = last + 1) {
        char label[48];
        size_t line = out->length;

        last = day;
        while (plan->days > DAYS_LISTED && last + 1 < plan->days &&
               plan->day_ug[last + 1] == plan->day_ug[day])
            last++;
        if (last == day)
            (void)snprintf(label, sizeof label, "Day %u", day + 1);
        else
            (void)snprintf(label, sizeof label, "Day %u to %u", day + 1, last + 1);
        put_row(document, out, label, plan->day_ug[day]);
        if (last > day)
            ivig_put(out, " each");
        pad(out, line, LABEL_COLUMNS + MASS_COLUMNS + 3 + DOSE_COLUMNS);
        put_bar(document, out, plan->day_ug[day]);
        ivig_put(out, "\n");
    }
    put_row(document, out, "Total", plan->total_ug);
    ivig_put(out, "\n");
}
