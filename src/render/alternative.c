/* "plasma exchange, 200 to 250 mL/kg of ideal weight (70.465 kg): 14,093 to 17,616 mL in ..." */
#include "render/alternative.h"

#include "render/buffer.h"
#include "render/quantity.h"

/* The weight, and why it is not the ideal one or more than the patient weighs. */
static void put_weight(struct ivig_buffer *out, const struct ivig_plan *plan,
                       const struct ivig_exchange *exchange)
{
    int64_t actual_g = plan->request->patient.weight_g;
    struct ivig_reference_weights reference;

    ivig_reference_weights(plan->defaults, &plan->request->patient, &reference);
    ivig_put(out, exchange->on_ideal ? "ideal weight (" : "dosing weight (");
    ivig_put_kg(out, exchange->weight_g);
    if (!exchange->on_ideal)
        ivig_put(out, reference.ideal_g == IVIG_ABSENT
                          ? "; ideal weight is not known"
                          : "; the formula of ideal weight does not hold here");
    if (exchange->weight_g > actual_g) {
        ivig_put(out, ", above the actual ");
        ivig_put_kg(out, actual_g);
    }
    ivig_put(out, "): ");
}

static void put_volume(struct ivig_buffer *out, const struct ivig_plan *plan,
                       const struct ivig_exchange *exchange, int64_t sessions)
{
    put_weight(out, plan, exchange);
    ivig_put_range(out, exchange->total_ml.min, exchange->total_ml.max, 0, ivig_put_whole_ml);
    ivig_put(out, " in ");
    ivig_put_count(out, sessions);
    ivig_put(out, sessions == 1 ? " session" : " sessions, each ");
    if (sessions > 1)
        ivig_put_range(out, exchange->session_ml.min, exchange->session_ml.max, 0,
                       ivig_put_whole_ml);
}

bool ivig_shows_alternatives(const struct ivig_plan_document *document)
{
    return document->view.explain || document->plan->contraindicated;
}

void ivig_put_alternative(struct ivig_buffer *out, const struct ivig_plan *plan,
                          const struct ivig_alternative *alternative)
{
    struct ivig_exchange exchange;

    ivig_put(out, alternative->name);
    ivig_put(out, ", ");
    ivig_put_range(out, alternative->ul_per_kg.min, alternative->ul_per_kg.max, 3, ivig_put_ml);
    ivig_put(out, "/kg of ");
    if (plan != NULL && ivig_alternative_volume(plan, alternative, &exchange)) {
        put_volume(out, plan, &exchange, alternative->sessions);
    } else {
        ivig_put(out, "ideal weight in ");
        ivig_put_count(out, alternative->sessions);
        ivig_put(out, alternative->sessions == 1 ? " session" : " sessions");
    }
    ivig_put(out, ", when ");
    ivig_put(out, alternative->when);
    ivig_put(out, ".");
}

void ivig_page_alternatives(struct ivig_page *page, const struct ivig_plan *plan,
                            const struct ivig_alternatives *alternatives)
{
    if (alternatives->count == 0)
        return;
    ivig_page_heading(page, "Alternatives:");
    for (size_t i = 0; i < alternatives->count; i++) {
        ivig_put_alternative(&page->line, plan, &alternatives->items[i]);
        ivig_page_item(page, &alternatives->items[i].sources);
    }
}
