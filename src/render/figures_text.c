/* Dosing weight, total dose and what changed them. */
#include "render/figures_text.h"

#include "render/buffer.h"
#include "render/page.h"
#include "render/quantity.h"
#include "render/rule_words.h"

struct figures {
    const struct ivig_plan_document *document;
    const struct ivig_plan *plan;
    struct ivig_page page;
};

static void put_basis(struct figures *figures)
{
    const struct ivig_dosing_weight *weight = &figures->plan->weight;
    struct ivig_buffer *line = &figures->page.line;

    ivig_put_kg(line, weight->weight_g);
    switch (weight->basis) {
    case IVIG_BASIS_AS_ENTERED:
        ivig_put(line, weight->before_pregnancy ? " before pregnancy" : "");
        ivig_put(line, ", as entered (");
        ivig_put(line, figures->plan->request->weight_rule->name);
        ivig_put(line, " needs ");
        ivig_put(line, ivig_body_needed(figures->plan->request->weight_rule));
        ivig_put(line, ")");
        return;
    case IVIG_BASIS_ACTUAL:
        ivig_put(line, weight->before_pregnancy ? ", weight before pregnancy" : ", actual weight");
        break;
    case IVIG_BASIS_IDEAL:
        ivig_put(line, ", ideal body weight");
        break;
    case IVIG_BASIS_ADJUSTED:
        ivig_put(line, ", adjusted weight");
        break;
    case IVIG_BASIS_MULTIPLE:
        ivig_put(line, ", a multiple of ideal body weight");
        break;
    }
    ivig_put(line, " (weight rule ");
    ivig_put(line, figures->plan->request->weight_rule->id);
    ivig_put(line, "). ");
    ivig_put(line, weight->decided->text);
}

static void put_exact(struct figures *figures, const char *label)
{
    const struct ivig_plan *plan = figures->plan;
    struct ivig_buffer *line = &figures->page.line;

    ivig_put_g(line, plan->exact_ug);
    ivig_put(line, " = ");
    ivig_put_g_per_kg(line, plan->dose_mg_per_kg);
    ivig_put(line, " x ");
    ivig_put_kg(line, plan->weight.weight_g);
    ivig_page_row(&figures->page, label);
}

/* Two lines, or one where nothing was rounded. */
static void put_total(struct figures *figures)
{
    static const char *const roundings[] = { [IVIG_ROUND_NEAREST] = " rounded to the nearest ",
                                             [IVIG_ROUND_DOWN] = " rounded down to steps of ",
                                             [IVIG_ROUND_UP] = " rounded up to steps of " };
    const struct ivig_plan *plan = figures->plan;
    struct ivig_buffer *line = &figures->page.line;
    int64_t deviation = ivig_plan_deviation(plan);

    if (plan->total_ug == plan->exact_ug) {
        put_exact(figures, "Total dose");
        return;
    }
    put_exact(figures, "Exact dose");
    ivig_put_g(line, plan->total_ug);
    if (plan->request->given != NULL && plan->given_days == plan->days) {
        ivig_put(line, ", as given");
    } else {
        ivig_put(line, plan->request->given != NULL ? ", what remains" : ",");
        ivig_put(line, roundings[plan->direction]);
        ivig_put_g(line, plan->request->given != NULL ? plan->day_step_ug : plan->total_step_ug);
    }
    ivig_put(line, deviation == 0 ? " (under " : " (");
    ivig_put_percent(line, deviation == 0 ? 1 : deviation < 0 ? -deviation : deviation);
    ivig_put(line, plan->total_ug < plan->exact_ug ? " below exact)" : " above exact)");
    ivig_page_row(&figures->page, "Total dose");
}

bool ivig_is_among_figures(const struct ivig_finding *finding)
{
    return finding->id == IVIG_FINDING_SPREAD || finding->id == IVIG_FINDING_LONGEST_SCHEDULE;
}

/* The plan always says that the days are not the regimen's own, and why. */
static void put_days(struct figures *figures)
{
    const struct ivig_plan *plan = figures->plan;

    for (size_t i = 0; i < plan->finding_count; i++)
        if (ivig_is_among_figures(&plan->findings[i])) {
            ivig_finding_text(figures->document, &plan->findings[i], &figures->page.line);
            ivig_page_row(&figures->page, "Days");
        }
}

/* "56 g on 2 days; 84 g remain over 3 days" */
static void put_given(struct figures *figures)
{
    const struct ivig_plan *plan = figures->plan;
    const struct ivig_order *given = plan->request->given;
    struct ivig_buffer *line = &figures->page.line;

    if (given == NULL)
        return;
    ivig_put_g(line, given->total_ug);
    ivig_put(line, " on ");
    ivig_put_days(line, given->days);
    ivig_put(line, "; ");
    if (plan->days > plan->given_days) {
        ivig_put_g(line, plan->total_ug - given->total_ug);
        ivig_put(line, " over ");
        ivig_put_days(line, (int64_t)(plan->days - plan->given_days));
        ivig_put(line, plan->days - plan->given_days == 1 ? " remains" : " remain");
    } else {
        ivig_put(line, "nothing remains");
    }
    ivig_page_row(&figures->page, "Given");
}

void ivig_put_figures(const struct ivig_plan_document *document, struct ivig_buffer *out)
{
    struct figures figures = { .document = document,
                               .plan = document->plan,
                               .page = { .out = out } };

    put_basis(&figures);
    ivig_page_row(&figures.page, "Dosing weight");
    put_total(&figures);
    put_days(&figures);
    put_given(&figures);
    if (document->plan->request->override_reason != NULL) {
        ivig_put(&figures.page.line, document->plan->request->override_reason);
        ivig_page_row(&figures.page, "Override");
    }
    ivig_buffer_release(&figures.page.line, out);
}
