/* "  Vials           30 g: 1 x 20 g, 1 x 10 g" and the steps of each infusion. */
#include "render/supply_text.h"

#include "dose/stages.h"
#include "render/buffer.h"
#include "render/cells.h"
#include "render/color.h"
#include "render/page.h"
#include "render/quantity.h"
#include "render/supply_words.h"

enum {
    TIME_END = 16,
    PUMP_END = 30,
    VOLUME_END = 43,
    MINUTES_END = 53,
    BAR_START = 71,
    BAR_MOST = 8
};

struct supply {
    const struct ivig_plan_document *document;
    const struct ivig_plan *plan;
    const struct ivig_product *product;
    struct ivig_page page;
};

/* The vials of each dose, and the picking list. */
static void put_vials(struct supply *supply)
{
    const struct ivig_plan *plan = supply->plan;
    struct ivig_buffer *line = &supply->page.line;
    struct ivig_vial_pick pick;

    for (unsigned day = plan->given_days; day < plan->days; day = ivig_next_dose(plan, day)) {
        ivig_put(line, line->length > 0 ? "; " : "");
        if (ivig_day_vials(plan, day, &pick) != IVIG_OK)
            continue;
        ivig_put_g(line, plan->day_ug[day]);
        ivig_put(line, ": ");
        ivig_put_vials(line, supply->product, &pick);
    }
    ivig_page_row(&supply->page, "Vials a day");
    if (ivig_course_vials(plan, &pick) != IVIG_OK)
        return;
    ivig_put_vials(line, supply->product, &pick);
    ivig_put(line, "; ");
    ivig_put_ml(line, ivig_pick_volume_ul(supply->product, &pick));
    ivig_page_row(&supply->page, "Vials in all");
}

static void put_minutes(struct ivig_buffer *out, int64_t minutes)
{
    ivig_put_count(out, minutes);
    ivig_put(out, " min");
}

/* The bar behind a step has eight marks at the most rate. */
static void put_bar(const struct supply *supply, const struct ivig_infusion *infusion,
                    const struct ivig_infusion_step *step)
{
    const struct ivig_infusion_step *fastest = &infusion->steps[infusion->count - 1];
    int64_t marks = step->rate_milli * BAR_MOST / fastest->rate_milli;

    ivig_put_color(supply->page.out, &supply->document->view, IVIG_COLOR_BAR);
    ivig_put_repeated(supply->page.out, '#', (size_t)(marks < 1 ? 1 : marks));
    ivig_put_color(supply->page.out, &supply->document->view, IVIG_COLOR_OFF);
}

static void put_step(struct supply *supply, const struct ivig_infusion *infusion, size_t index)
{
    const struct ivig_infusion_step *step = &infusion->steps[index];
    int64_t at_min = supply->plan->request->at_min;
    struct ivig_buffer *out = supply->page.out;
    size_t start = out->length;

    if (at_min != IVIG_ABSENT)
        ivig_put_number_cell(out, start, TIME_END, at_min + step->from_min, ivig_put_clock);
    else
        ivig_put_number_cell(out, start, TIME_END, step->from_min, put_minutes);
    ivig_put_number_cell(out, start, PUMP_END, step->rate_ul_per_h, ivig_put_ml_per_h);
    ivig_put_number_cell(out, start, VOLUME_END, step->volume_ul, ivig_put_ml);
    ivig_put_number_cell(out, start, MINUTES_END, step->minutes, put_minutes);
    ivig_put(out, "  ");
    ivig_put_rate(out, supply->product, step->rate_milli);
    /* figures that only an override can have may leave no room for the bar */
    if (out->length - start < BAR_START) {
        ivig_put_repeated(out, ' ', BAR_START - (out->length - start));
        put_bar(supply, infusion, step);
    }
    ivig_put(out, "\n");
}

/* A dose, its volume, and how long it runs. */
static void put_heading(struct supply *supply, unsigned day, const struct ivig_infusion *infusion)
{
    const struct ivig_plan *plan = supply->plan;
    struct ivig_buffer *line = &supply->page.line;
    int64_t at_min = plan->request->at_min;

    ivig_put_g(line, plan->day_ug[day]);
    ivig_put(line, ", ");
    ivig_put_ml(line, ivig_volume_ul(supply->product, plan->day_ug[day]));
    ivig_put(line, " in ");
    ivig_put_duration(line, infusion->duration_min);
    if (at_min != IVIG_ABSENT) {
        ivig_put(line, ", ");
        ivig_put_clock(line, at_min);
        ivig_put(line, " to ");
        ivig_put_clock(line, at_min + infusion->duration_min);
    }
}

static void put_rate_weight(struct supply *supply)
{
    const struct ivig_plan *plan = supply->plan;
    struct ivig_buffer *line = &supply->page.line;

    ivig_put(line, plan->rate_weight_g < plan->request->patient.weight_g
                       ? "; rates on dosing weight, "
                       : "; rates on actual weight, ");
    ivig_put_kg(line, plan->rate_weight_g);
}

/* The ladder is the same for every dose: a smaller one only leaves it earlier. */
static void put_last_step(struct supply *supply, const struct ivig_infusion *infusion)
{
    const struct ivig_infusion_step *last = &infusion->steps[infusion->count - 1];
    struct ivig_buffer *line = &supply->page.line;

    ivig_put(line, "; same steps, the last ");
    ivig_put_ml_per_h(line, last->rate_ul_per_h);
    ivig_put(line, " for ");
    put_minutes(line, last->minutes);
}

static void put_infusions(struct supply *supply)
{
    const struct ivig_plan *plan = supply->plan;

    for (unsigned day = plan->given_days; day < plan->days; day = ivig_next_dose(plan, day)) {
        struct ivig_infusion infusion;

        if (ivig_day_infusion(plan, day, &infusion) != IVIG_OK)
            continue;
        put_heading(supply, day, &infusion);
        if (day > plan->given_days) {
            put_last_step(supply, &infusion);
            ivig_page_row(&supply->page, "Infusion");
            continue;
        }
        put_rate_weight(supply);
        ivig_page_row(&supply->page, "Infusion");
        for (size_t i = 0; i < infusion.count; i++)
            put_step(supply, &infusion, i);
    }
}

void ivig_put_product(const struct ivig_plan_document *document, struct ivig_buffer *out)
{
    const struct ivig_product *product = document->plan->request->product;
    struct ivig_page page = { .out = out };

    if (product == NULL)
        return;
    ivig_put(&page.line, product->name);
    ivig_put(&page.line, " (");
    ivig_put(&page.line, product->region);
    ivig_put(&page.line, " label)");
    /* in a comparison the default rule's steps may not go with those asked for */
    if (document->plan->day_step_ug > 0) {
        ivig_put(&page.line, ", days in steps of ");
        ivig_put_g(&page.line, document->plan->day_step_ug);
        if (ivig_is_day_step_of_rule(document->plan)) {
            ivig_put(&page.line, ", of weight rule ");
            ivig_put(&page.line, document->plan->request->weight_rule->id);
        }
    }
    ivig_page_row(&page, "Product");
    ivig_buffer_release(&page.line, out);
}

void ivig_put_supply(const struct ivig_plan_document *document, struct ivig_buffer *out)
{
    const struct ivig_plan *plan = document->plan;
    struct supply supply = { .document = document,
                             .plan = plan,
                             .product = plan->request->product,
                             .page = { .out = out } };

    if (supply.product == NULL || plan->given_days == plan->days)
        return;
    ivig_put_product(document, out);
    put_vials(&supply);
    put_infusions(&supply);
    ivig_buffer_release(&supply.page.line, out);
}
