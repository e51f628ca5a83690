/* "plasma exchange, 200 to 250 mL/kg of ideal weight (70.465 kg): 14,093 to 17,616 mL in ..." */
#include "render/alternative.h"

#include "render/buffer.h"
#include "render/quantity.h"

/* On which weight, and what that comes to. */
static void put_volume(struct ivig_buffer *out, const struct ivig_exchange *exchange,
                       int64_t sessions)
{
    ivig_put(out, exchange->on_ideal ? "ideal weight (" : "dosing weight (");
    ivig_put_kg(out, exchange->weight_g);
    ivig_put(out, exchange->on_ideal ? "): " : "; ideal weight is not known): ");
    ivig_put_range(out, exchange->total_ml.min, exchange->total_ml.max, 0, ivig_put_whole_ml);
    ivig_put(out, " in ");
    ivig_put_count(out, sessions);
    ivig_put(out, sessions == 1 ? " session" : " sessions, each ");
    if (sessions > 1)
        ivig_put_range(out, exchange->session_ml.min, exchange->session_ml.max, 0,
                       ivig_put_whole_ml);
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
        put_volume(out, &exchange, alternative->sessions);
    } else {
        ivig_put(out, "ideal weight in ");
        ivig_put_count(out, alternative->sessions);
        ivig_put(out, alternative->sessions == 1 ? " session" : " sessions");
    }
    ivig_put(out, ", when ");
    ivig_put(out, alternative->when);
    ivig_put(out, ".");
}
