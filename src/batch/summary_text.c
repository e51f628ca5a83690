/* A summary as a page of text. */
#include <ivigcalc/summary.h>

#include "batch/summary_table.h"
#include "render/buffer.h"
#include "render/list_table.h"
#include "render/quantity.h"

struct sheet {
    const struct ivig_batch_summary *summary;
    struct ivig_list_table list; /* for its page and its footer */
    struct ivig_summary_table table;
};

static void put_note(struct sheet *sheet, const char *text)
{
    ivig_put(&sheet->list.page.line, text);
    ivig_page_flush(&sheet->list.page, "  ", 2);
}

static void put_rows(struct sheet *sheet)
{
    const struct ivig_batch_summary *summary = sheet->summary;

    ivig_summary_row(&sheet->table, "Rows");
    ivig_summary_cell_count(&sheet->table, summary->rows);
    ivig_summary_row(&sheet->table, "Dosed");
    ivig_summary_cell_count(&sheet->table, summary->dosed);
    ivig_summary_row(&sheet->table, "Refused");
    ivig_summary_cell_count(&sheet->table, summary->refused);
    ivig_summary_row(&sheet->table, "Errors");
    ivig_summary_cell_count(&sheet->table, summary->errors);
    ivig_summary_table_put(&sheet->table);
}

static void put_override(struct sheet *sheet)
{
    if (sheet->summary->override_reason == NULL)
        return;
    ivig_put(&sheet->list.page.line, sheet->summary->override_reason);
    ivig_page_row(&sheet->list.page, "Override");
}

static void put_total(struct sheet *sheet)
{
    const struct ivig_batch_summary *summary = sheet->summary;

    if (summary->dosed == 0)
        return;
    ivig_summary_row(&sheet->table, "Total dose");
    ivig_summary_cell_g(&sheet->table, summary->total_ug);
    ivig_summary_row(&sheet->table, "On actual weight");
    ivig_summary_cell_g(&sheet->table, summary->actual_weight.other_ug);
    ivig_summary_cells_difference(&sheet->table, &summary->actual_weight);
    ivig_summary_table_put(&sheet->table);
    put_note(sheet, "On actual weight: the same dose and steps, held against no limit.");
}

static void put_counts(struct sheet *sheet, const char *header,
                       const struct ivig_summary_counts *counts)
{
    if (counts->count == 0)
        return;
    ivig_summary_row(&sheet->table, header);
    for (size_t i = 0; i < counts->count; i++) {
        ivig_summary_row(&sheet->table, counts->items[i].id);
        ivig_summary_cell_count(&sheet->table, counts->items[i].rows);
    }
    ivig_summary_table_put(&sheet->table);
}

static void put_refusals(struct sheet *sheet)
{
    if (sheet->summary->refused_by_finding.count == 0)
        return;
    put_counts(sheet, "Refused for\tRows", &sheet->summary->refused_by_finding);
    put_note(sheet, "Of the stops of a row the first is counted.");
}

static void put_masses(struct sheet *sheet, const char *header,
                       const struct ivig_summary_masses *masses)
{
    if (masses->count == 0)
        return;
    ivig_summary_row(&sheet->table, header);
    for (size_t i = 0; i < masses->count; i++) {
        ivig_summary_row(&sheet->table, masses->items[i].id);
        ivig_summary_cell_count(&sheet->table, masses->items[i].rows);
        ivig_summary_cell_g(&sheet->table, masses->items[i].total_ug);
    }
    ivig_summary_table_put(&sheet->table);
}

/* A product's own line, then its vials, larger first. */
static void put_product(struct sheet *sheet, const struct ivig_summary_product *item)
{
    ivig_summary_row(&sheet->table, item->id);
    ivig_summary_cell_count(&sheet->table, item->rows);
    ivig_summary_cell_g(&sheet->table, item->total_ug);
    ivig_put(&sheet->table.rows, "\t");
    ivig_summary_cell_ml(&sheet->table, item->volume_ul);
    for (size_t i = item->product->vials.count; i-- > 0;) {
        const struct ivig_vial *vial = &item->product->vials.items[i];

        if (item->vials.count[i] == 0)
            continue;
        ivig_summary_row(&sheet->table, "  vials of ");
        ivig_put_g(&sheet->table.rows, vial->mass_ug);
        ivig_put(&sheet->table.rows, "\t\t");
        ivig_summary_cell_count(&sheet->table, item->vials.count[i]);
        ivig_summary_cell_ml(&sheet->table, item->vials.count[i] * vial->volume_ul);
    }
}

static void put_products(struct sheet *sheet)
{
    const struct ivig_summary_products *products = &sheet->summary->products;

    if (products->count == 0)
        return;
    ivig_summary_row(&sheet->table, "Product\tRows\tTotal\tVials\tVolume");
    for (size_t i = 0; i < products->count; i++)
        put_product(sheet, &products->items[i]);
    ivig_summary_table_put(&sheet->table);
}

static void put_schedules(struct sheet *sheet)
{
    const struct ivig_summary_schedules *schedules = &sheet->summary->schedules;
    const struct ivig_summary_count verdicts[] = {
        { "agrees", schedules->agrees },
        { "agrees-rounded", schedules->agrees_rounded },
        { "differs", schedules->differs },
        { "not compared", schedules->not_compared },
    };
    int64_t compared = schedules->agrees + schedules->agrees_rounded + schedules->differs;

    if (compared + schedules->not_compared == 0)
        return;
    ivig_summary_row(&sheet->table, "Schedule\tRows");
    for (size_t i = 0; i < sizeof verdicts / sizeof *verdicts; i++) {
        ivig_summary_row(&sheet->table, verdicts[i].id);
        ivig_summary_cell_count(&sheet->table, verdicts[i].rows);
    }
    ivig_summary_table_put(&sheet->table);
    if (compared == 0)
        return;
    ivig_summary_row(&sheet->table, "Expected");
    ivig_summary_cell_g(&sheet->table, schedules->ordered.dosed_ug);
    ivig_summary_row(&sheet->table, "Ordered");
    ivig_summary_cell_g(&sheet->table, schedules->ordered.other_ug);
    ivig_summary_cells_difference(&sheet->table, &schedules->ordered);
    ivig_summary_table_put(&sheet->table);
    put_note(sheet, "Of schedules that were compared; every other total is of what is expected.");
}

static int64_t without_plan(const struct ivig_summary_policy *policy)
{
    return policy->lacks + policy->refused + policy->steps;
}

static void put_policies(struct sheet *sheet)
{
    const struct ivig_summary_policies *policies = &sheet->summary->policies;

    if (policies->count == 0)
        return;
    ivig_summary_row(&sheet->table, "If all were under\tRows\tWithout\tTotal\tDifference");
    for (size_t i = 0; i < policies->count; i++) {
        const struct ivig_summary_policy *policy = &policies->items[i];

        ivig_summary_row(&sheet->table, policy->id);
        ivig_summary_cell_count(&sheet->table, policy->rows);
        ivig_summary_cell_count(&sheet->table, without_plan(policy));
        ivig_summary_cell_g(&sheet->table, policy->under.other_ug);
        ivig_summary_cells_difference(&sheet->table, &policy->under);
    }
    ivig_summary_table_put(&sheet->table);
    put_note(sheet, "Difference: to what the same rows were dosed. Rows without a plan under a "
                    "rule, because it lacks something of the patient, a stop refuses it or the "
                    "steps disagree, are in neither.");
}

enum ivig_status ivig_render_summary_text(const struct ivig_batch_summary *summary,
                                          const struct ivig_ruleset *rules, struct ivig_buffer *out)
{
    struct sheet sheet = { .summary = summary, .list.page.out = out, .table.out = out };

    if (summary->status != IVIG_OK)
        return summary->status;
    ivig_put(out, "Summary of the run\n"
                  "immune globulin intravenous (IVIG), whole courses of the rows dosed\n");
    put_rows(&sheet);
    put_override(&sheet);
    put_total(&sheet);
    put_masses(&sheet, "Indication\tRows\tTotal", &summary->by_indication);
    put_masses(&sheet, "Weight rule\tRows\tTotal", &summary->by_weight_rule);
    put_masses(&sheet, "Dosing weight\tRows\tTotal", &summary->by_basis);
    put_products(&sheet);
    put_schedules(&sheet);
    put_policies(&sheet);
    put_refusals(&sheet);
    put_counts(&sheet, "Error\tRows", &summary->errors_by_code);
    ivig_list_footer(&sheet.list, rules);
    ivig_buffer_release(&sheet.table.rows, out);
    return ivig_list_close(&sheet.list, IVIG_OK);
}
