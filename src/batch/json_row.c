/* A row as one object of JSON, made of the parts of a plan and a check. */
#include "batch/json_row.h"

#include <string.h>

#include "batch/row_findings.h"
#include "render/buffer.h"
#include "render/check_json.h"
#include "render/json.h"
#include "render/plan_json.h"
#include "render/request_json.h"
#include "render/statements_json.h"
#include "render/supply_json.h"

/* All of a row, then those that only a plan by itself has: one schema gives both their meaning. */
static const struct ivig_cell own_keys[] = {
#define KEY(text)                                                                                  \
    {                                                                                              \
        text, sizeof(text) - 1                                                                     \
    }
    KEY("schema"),        KEY("id"),           KEY("status"),   KEY("program"), KEY("rules"),
    KEY("patient"),       KEY("indication"),   KEY("regimen"),  KEY("error"),   KEY("check"),
    KEY("dosing_weight"), KEY("dose"),         KEY("schedule"), KEY("product"), KEY("repeat"),
    KEY("override"),      KEY("findings"),     KEY("given"),    KEY("before"),  KEY("during"),
    KEY("after"),         KEY("alternatives"), KEY("follow"),   KEY("working"), KEY("sources"),
#undef KEY
};

bool ivig_json_row_has_key(const char *key, size_t length)
{
    for (size_t i = 0; i < sizeof own_keys / sizeof *own_keys; i++)
        if (own_keys[i].length == length && memcmp(own_keys[i].text, key, length) == 0)
            return true;
    return false;
}

/* A cell as a text; null where it is empty. */
static void put_cell(struct ivig_json *json, const char *key, const struct ivig_cell *cell)
{
    if (cell->length > 0)
        ivig_json_bytes(json, key, cell->text, cell->length);
    else
        ivig_json_null(json, key);
}

static void put_error(struct ivig_json *json, const struct ivig_row *row)
{
    const struct ivig_error *error = &row->error;

    if (row->status != IVIG_ROW_ERROR) {
        ivig_json_null(json, "error");
        return;
    }
    ivig_json_open(json, "error", '{');
    ivig_json_text(json, "code", ivig_status_code(error->status));
    ivig_json_text(json, "text", error->text);
    ivig_json_text(json, "column", error->path[0] != '\0' ? error->path : NULL);
    ivig_json_close(json, '}');
}

static void put_check(struct ivig_json *json, const struct ivig_order_check *check)
{
    if (check == NULL) {
        ivig_json_null(json, "check");
        return;
    }
    ivig_json_open(json, "check", '{');
    ivig_json_check_figures(json, check);
    ivig_json_check_fits(json, check);
    ivig_json_close(json, '}');
}

static void put_finding(void *context, const struct ivig_plan_document *document,
                        const struct ivig_finding *finding)
{
    struct ivig_json *json = context;

    (void)document;
    ivig_json_open(json, NULL, '{');
    ivig_json_text(json, "id", ivig_finding_name(finding));
    ivig_json_text(json, "level", ivig_level_name(finding->level));
    ivig_json_close(json, '}');
}

static void put_findings(struct ivig_json *json, const struct ivig_rules *rules,
                         const struct ivig_row *row)
{
    ivig_json_open(json, "findings", '[');
    for (int level = IVIG_STOP; level >= IVIG_NOTE; level--)
        ivig_row_each_finding(rules, row, (enum ivig_level)level, put_finding, json);
    ivig_json_close(json, ']');
}

static void put_copies(struct ivig_json *json, const struct ivig_layout *layout,
                       const struct ivig_record *record)
{
    for (size_t i = 0; i < record->extra_count; i++) {
        const struct ivig_cell *cell = &record->cell[IVIG_INPUT_COUNT + i];

        if (layout != NULL && i < layout->extra_count)
            put_cell(json, layout->extra[i], cell);
        else
            ivig_json_member(json, cell->text, cell->length);
    }
}

/* What a plan says, or that there is none. */
static void put_plan(struct ivig_json *json, const struct ivig_rules *rules,
                     const struct ivig_plan *plan)
{
    const struct ivig_request *request = plan != NULL ? plan->request : NULL;

    ivig_json_asked(json, rules->set, rules->precautions, request);
    ivig_json_figures(json, plan);
    if (plan != NULL)
        ivig_json_product(json, plan);
    else
        ivig_json_null(json, "product");
    ivig_json_plan_repeat(json, request);
    ivig_json_text(json, "override", request != NULL ? request->override_reason : NULL);
}

void ivig_json_row(const struct ivig_json_row_setting *setting, const struct ivig_record *record,
                   const struct ivig_row *row, struct ivig_buffer *out)
{
    static const char *const statuses[] = {
        [IVIG_ROW_OK] = "ok", [IVIG_ROW_REFUSED] = "refused", [IVIG_ROW_ERROR] = "error"
    };
    struct ivig_json json = { .out = out, .compact = true };

    ivig_json_open(&json, NULL, '{');
    ivig_json_text(&json, "schema", IVIG_PLAN_SCHEMA);
    put_cell(&json, "id", &record->cell[IVIG_IN_ID]);
    ivig_json_text(&json, "status", statuses[row->status]);
    ivig_json_program(&json);
    put_plan(&json, setting->rules, row->plan);
    put_error(&json, row);
    put_check(&json, row->check);
    put_findings(&json, setting->rules, row);
    put_copies(&json, setting->layout, record);
    ivig_json_close(&json, '}');
    ivig_put(out, "\n");
}
