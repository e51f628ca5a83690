/* A check of an order: whether what it says goes together. */
#include "order_properties.h"

#include <string.h>

#include "fuzz.h"
#include "output.h"
#include "plan_properties.h"

/* Whether it says why an order differs. */
static bool is_reason(const struct ivig_finding *finding)
{
    switch (finding->id) {
    case IVIG_FINDING_ORDERED_TOTAL:
    case IVIG_FINDING_ORDERED_UNEVEN:
    case IVIG_FINDING_ORDERED_SPREAD:
        return true;
    default:
        return finding->level == IVIG_STOP;
    }
}

static bool is_slip(const struct ivig_finding *finding)
{
    return finding->id >= IVIG_FINDING_SLIP_TENFOLD &&
           finding->id <= IVIG_FINDING_SLIP_OTHER_REGIMEN;
}

/* Each once; a slip only of an order that differs, and the reason whenever one does. */
static void check_findings(const struct ivig_order_check *check)
{
    bool differs = check->verdict == IVIG_DIFFERS;
    bool told = false;

    FUZZ_HOLDS(check->finding_count < IVIG_CHECK_FINDINGS_MOST);
    for (size_t i = 0; i < check->finding_count; i++) {
        const struct ivig_finding *finding = &check->findings[i];

        FUZZ_HOLDS(finding->id >= IVIG_FINDING_PLAN_COUNT && finding->id < IVIG_FINDING_COUNT);
        FUZZ_HOLDS(finding->sources != NULL && finding->note == NULL);
        for (size_t j = 0; j < i; j++)
            FUZZ_HOLDS(check->findings[j].id != finding->id);
        FUZZ_HOLDS(differs || (finding->level != IVIG_STOP && !is_slip(finding)));
        FUZZ_HOLDS(differs || finding->id != IVIG_FINDING_ORDERED_TOTAL);
        FUZZ_HOLDS(differs || finding->id != IVIG_FINDING_ORDERED_UNEVEN);
        told = told || is_reason(finding);
    }
    FUZZ_HOLDS(told || !differs);
}

/* In the order of the rule, each once, within its regimen; an order that agrees fits its own. */
static void check_fits(const struct ivig_order_check *check)
{
    const struct ivig_regimens *regimens = &check->request.indication->regimens;
    int64_t days = (int64_t)check->asked->order.days;
    bool own = false;

    FUZZ_HOLDS(check->fit_count <= IVIG_FITS_MOST);
    for (size_t i = 0; i < check->fit_count; i++) {
        const struct ivig_regimen *regimen = check->fits[i].regimen;
        int64_t dose = check->fits[i].mg_per_kg;

        FUZZ_HOLDS(regimen >= regimens->items && regimen < regimens->items + regimens->count);
        FUZZ_HOLDS(i == 0 || regimen > check->fits[i - 1].regimen);
        FUZZ_HOLDS(dose >= regimen->total_mg_per_kg.min && dose <= regimen->total_mg_per_kg.max);
        FUZZ_HOLDS(days >= regimen->days.min && days <= regimen->days.max);
        own = own || regimen == check->request.regimen;
    }
    /* an override can pass a dose or days that no fit may have */
    FUZZ_HOLDS(own || check->verdict == IVIG_DIFFERS || check->request.override_reason != NULL);
}

/* Nothing was compared, and that is all that is said. */
static void check_refused(const struct ivig_order_check *check)
{
    FUZZ_HOLDS(check->verdict == IVIG_DIFFERS && check->difference_ug == 0);
    FUZZ_HOLDS(check->fit_count == 0 && check->finding_count == 1);
    FUZZ_HOLDS(check->findings[0].id == IVIG_FINDING_ORDERED_NOT_COMPARED);
}

/* Said just when there is a day that whole vials do not make up. */
static void check_vials(const struct ivig_order_check *check)
{
    const struct ivig_order *order = &check->asked->order;
    const struct ivig_product *product = check->asked->request.product;
    uint32_t stock = ivig_request_stock(&check->asked->request);
    struct ivig_vial_pick pick;
    bool made = true;
    bool said = false;

    for (unsigned day = 0; product != NULL && day < order->days; day++)
        made = made && ivig_pick_vials(product, stock, order->day_ug[day], &pick, NULL) == IVIG_OK;
    for (size_t i = 0; i < check->finding_count; i++)
        said = said || check->findings[i].id == IVIG_FINDING_ORDERED_NOT_IN_VIALS;
    FUZZ_HOLDS(said == !made);
}

void check_order(const struct ivig_order_check *check)
{
    const struct ivig_check_request *asked = check->asked;
    int64_t days = check->request.days;

    check_plan(&check->expected);
    FUZZ_HOLDS(check->expected.request == &check->request);
    FUZZ_HOLDS(days == asked->request.days ||
               (asked->request.days == IVIG_ABSENT && days == (int64_t)asked->order.days));
    if (check->expected.refused) {
        check_refused(check);
        return;
    }
    FUZZ_HOLDS(check->tolerance_percent_milli ==
               (asked->tolerance_percent_milli != IVIG_ABSENT
                    ? asked->tolerance_percent_milli
                    : check->expected.defaults->check.tolerance_percent_milli));
    FUZZ_HOLDS(check->difference_ug == asked->order.total_ug - check->expected.total_ug);
    check_findings(check);
    check_fits(check);
    check_vials(check);
}

static void check_text(const struct ivig_check_document *document)
{
    bool shown = !document->check->expected.refused && !document->view.quiet;
    struct ivig_buffer out = { 0 };

    FUZZ_HOLDS(ivig_render_check_text(document, &out) == IVIG_OK);
    FUZZ_HOLDS((out.length > 0) == shown);
    if (shown) {
        FUZZ_HOLDS(strlen(out.bytes) == out.length);
        check_lines(out.bytes, document->view.color, TEXT_COLUMNS);
    }
    ivig_buffer_free(&out);
}

/* An order that differs is never passed over in silence. */
static void check_finding_lines(const struct ivig_check_document *document)
{
    struct ivig_buffer out = { 0 };

    FUZZ_HOLDS(ivig_render_check_findings(document, IVIG_WARN, "ivigcalc: ", &out) == IVIG_OK);
    FUZZ_HOLDS(out.length > 0 || document->check->verdict != IVIG_DIFFERS);
    if (out.length > 0)
        check_lines(out.bytes, false, SIZE_MAX);
    ivig_buffer_free(&out);
}

void check_order_output(const struct ivig_check_document *document)
{
    bool refused = document->check->expected.refused;
    struct ivig_buffer out = { 0 };

    check_text(document);
    check_finding_lines(document);
    FUZZ_HOLDS(ivig_render_check_json(document, &out) == IVIG_OK);
    FUZZ_HOLDS(out.bytes != NULL && strlen(out.bytes) == out.length);
    check_json(out.bytes);
    FUZZ_HOLDS((strstr(out.bytes, "\n  \"status\": \"refused\"") != NULL) == refused);
    FUZZ_HOLDS((strstr(out.bytes, "\n  \"difference_g\": null") != NULL) == refused);
    FUZZ_HOLDS((strstr(out.bytes, "\n  \"days\": null") != NULL) == refused);
    ivig_buffer_free(&out);
}
