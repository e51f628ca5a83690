/* Findings, faults and vials of a row, in one cell each. */
#include "batch/csv_texts.h"

#include <stdio.h>
#include <string.h>

#include <ivigcalc/number.h>
#include <ivigcalc/supply.h>

#include "batch/csv_field.h"
#include "batch/row_findings.h"
#include "render/buffer.h"

enum {
    CELL_ROOM = sizeof((struct ivig_error *)0)->path + sizeof((struct ivig_error *)0)->text + 64
};

/* A list that is being written. */
struct list {
    struct ivig_buffer *out;
    bool more;
};

static void put_finding(void *context, const struct ivig_plan_document *document,
                        const struct ivig_finding *finding)
{
    struct list *list = context;

    (void)document;
    ivig_put(list->out, list->more ? ";" : "");
    ivig_put(list->out, ivig_level_name(finding->level));
    ivig_put(list->out, ":");
    ivig_put(list->out, ivig_finding_name(finding));
    list->more = true;
}

void ivig_csv_findings(const struct ivig_rules *rules, const struct ivig_row *row,
                       struct ivig_buffer *out)
{
    struct list list = { out, false };

    for (int level = IVIG_STOP; level >= IVIG_NOTE; level--)
        ivig_row_each_finding(rules, row, (enum ivig_level)level, put_finding, &list);
}

static void put_stop(const struct ivig_rules *rules, const struct ivig_row *row,
                     struct ivig_buffer *out)
{
    struct ivig_buffer text = { 0 };

    ivig_put(&text, ivig_finding_name(ivig_row_stop(row)));
    ivig_put(&text, ": ");
    ivig_row_stop_text(rules, row, &text);
    ivig_csv_text(out, ivig_buffer_text(&text), text.length);
    ivig_buffer_release(&text, out);
}

void ivig_csv_error(const struct ivig_rules *rules, const struct ivig_row *row,
                    struct ivig_buffer *out)
{
    const struct ivig_error *error = &row->error;
    char cell[CELL_ROOM];

    if (row->status == IVIG_ROW_REFUSED)
        put_stop(rules, row, out);
    if (row->status != IVIG_ROW_ERROR)
        return;
    (void)snprintf(cell, sizeof cell, "%s: %s%s%s", ivig_status_code(error->status), error->path,
                   error->path[0] != '\0' ? ": " : "", error->text);
    ivig_csv_text(out, cell, strlen(cell));
}

void ivig_csv_vials(const struct ivig_row *row, struct ivig_buffer *out)
{
    const struct ivig_product *product = row->plan->request->product;
    struct ivig_vial_pick pick;
    bool more = false;

    if (ivig_course_vials(row->plan, &pick) != IVIG_OK)
        return;
    for (size_t i = product->vials.count; i-- > 0;) {
        char digits[IVIG_DECIMAL_ROOM];

        if (pick.count[i] == 0)
            continue;
        ivig_put(out, more ? "+" : "");
        ivig_put_bytes(out, digits, ivig_decimal_print(pick.count[i], 0, digits));
        ivig_put(out, "x");
        ivig_put_bytes(out, digits,
                       ivig_decimal_print(product->vials.items[i].mass_ug, IVIG_SCALE_G, digits));
        more = true;
    }
}

void ivig_csv_slips(const struct ivig_row *row, struct ivig_buffer *out)
{
    bool more = false;

    for (size_t i = 0; i < row->check->finding_count; i++) {
        const struct ivig_finding *finding = &row->check->findings[i];

        if (finding->id < IVIG_FINDING_SLIP_TENFOLD ||
            finding->id > IVIG_FINDING_SLIP_OTHER_REGIMEN)
            continue;
        ivig_put(out, more ? ";" : "");
        ivig_put(out, ivig_finding_name(finding));
        more = true;
    }
}
