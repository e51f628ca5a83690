/* From the cells of a record to a plan or a check: the protocol, step by step. */
#include "batch/row.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ivigcalc/quantity.h>

#include "base/utf8.h"

/* What a row is made from. */
struct making {
    struct ivig_row_maker *maker;
    const struct ivig_record *record;
    struct ivig_error *error;
};

static enum ivig_status fail(const struct making *making, enum ivig_input_column column,
                             enum ivig_status status)
{
    (void)snprintf(making->error->path, sizeof making->error->path, "%s", ivig_input_name(column));
    return status;
}

/* The cell of a column, or what stands for it. */
static struct ivig_cell cell_of(const struct making *making, enum ivig_input_column column)
{
    const struct ivig_cell *cell = &making->record->cell[column];

    return cell->length > 0 ? *cell : making->maker->setting->otherwise[column];
}

static enum ivig_status refuse_missing(const struct making *making, enum ivig_input_column column,
                                       const char *due)
{
    return fail(making, column,
                ivig_error_set(making->error, IVIG_E_MISSING_CELL, "is missing; %s is due", due));
}

static enum ivig_status read_present(const struct making *making, enum ivig_input_column column,
                                     struct ivig_cell cell, enum ivig_quantity quantity,
                                     struct ivig_range range, int64_t *value)
{
    enum ivig_status status =
        ivig_quantity_parse(quantity, cell.text, cell.length, range, value, making->error);

    return status == IVIG_OK ? status : fail(making, column, status);
}

/* A number; absent where the cell is empty. */
static inline enum ivig_status read_number(const struct making *making,
                                           enum ivig_input_column column,
                                           enum ivig_quantity quantity, struct ivig_range range,
                                           int64_t *value)
{
    struct ivig_cell cell = cell_of(making, column);

    *value = IVIG_ABSENT;
    return cell.length == 0 ? IVIG_OK : read_present(making, column, cell, quantity, range, value);
}

static enum ivig_status read_sex(const struct making *making, enum ivig_sex *sex)
{
    struct ivig_cell cell = cell_of(making, IVIG_IN_SEX);
    enum ivig_status status;

    *sex = IVIG_SEX_UNKNOWN;
    if (cell.length == 0)
        return IVIG_OK;
    status = ivig_read_sex(cell.text, cell.length, sex, making->error);
    return status == IVIG_OK ? status : fail(making, IVIG_IN_SEX, status);
}

static enum ivig_status read_patient(const struct making *making)
{
    const struct ivig_bounds *bounds = &making->maker->setting->rules->defaults->bounds;
    struct ivig_patient *patient = &making->maker->asked.request.patient;
    enum ivig_status status =
        read_number(making, IVIG_IN_WEIGHT, IVIG_KILOGRAMS, bounds->weight_g, &patient->weight_g);

    if (status == IVIG_OK)
        status = read_number(making, IVIG_IN_HEIGHT, IVIG_CENTIMETRES, bounds->height_mm,
                             &patient->height_mm);
    if (status == IVIG_OK)
        status = read_sex(making, &patient->sex);
    if (status == IVIG_OK)
        status =
            read_number(making, IVIG_IN_AGE, IVIG_YEARS, bounds->age_years, &patient->age_years);
    if (status == IVIG_OK && patient->weight_g == IVIG_ABSENT)
        return refuse_missing(making, IVIG_IN_WEIGHT, "the actual weight in kilograms");
    return status;
}

/* Bytes of ID in ID/REGIMEN. */
static size_t id_length(struct ivig_cell indication)
{
    const char *slash =
        indication.length > 0 ? memchr(indication.text, '/', indication.length) : NULL;

    return slash != NULL ? (size_t)(slash - indication.text) : indication.length;
}

/* Indication and regimen; what a cell names wins over what stands for the other. */
static void choose_regimen(const struct making *making, struct ivig_cell *indication,
                           struct ivig_cell *regimen)
{
    const struct ivig_cell *cells = making->record->cell;

    *indication = cell_of(making, IVIG_IN_INDICATION);
    *regimen = cell_of(making, IVIG_IN_REGIMEN);
    if (cells[IVIG_IN_REGIMEN].length > 0 && cells[IVIG_IN_INDICATION].length == 0)
        indication->length = id_length(*indication);
    if (cells[IVIG_IN_REGIMEN].length == 0 && cells[IVIG_IN_INDICATION].length > 0 &&
        id_length(*indication) < indication->length)
        regimen->length = 0;
}

/* Indication, regimen, and the weight rule that is named or goes with them. */
static enum ivig_status read_indication(const struct making *making)
{
    struct ivig_request *request = &making->maker->asked.request;
    struct ivig_cell indication;
    struct ivig_cell regimen;
    struct ivig_cell rule = cell_of(making, IVIG_IN_WEIGHT_RULE);
    const struct ivig_named *named = NULL;
    enum ivig_status status;

    choose_regimen(making, &indication, &regimen);
    if (indication.length == 0)
        return refuse_missing(making, IVIG_IN_INDICATION, "an id such as lems or mg/crisis");
    status = ivig_names_find(&making->maker->names, IVIG_NAME_OF_INDICATION, indication, regimen,
                             &named, making->error);
    if (status != IVIG_OK)
        return status;
    request->indication = named->indication;
    request->variant = named->variant;
    request->regimen = named->regimen;
    if (rule.length > 0)
        status = ivig_names_find(&making->maker->names, IVIG_NAME_OF_RULE, rule,
                                 (struct ivig_cell){ "", 0 }, &named, making->error);
    if (status != IVIG_OK)
        return status;
    request->weight_rule = named->weight_rule;
    request->weight_rule_named = rule.length > 0;
    return IVIG_OK;
}

static enum ivig_status read_dose(const struct making *making)
{
    static const struct ivig_range days = { 1, IVIG_DAYS_MOST };
    const struct ivig_bounds *bounds = &making->maker->setting->rules->defaults->bounds;
    struct ivig_request *request = &making->maker->asked.request;
    enum ivig_status status = read_number(making, IVIG_IN_DOSE, IVIG_GRAMS_PER_KG,
                                          bounds->dose_mg_per_kg, &request->dose_mg_per_kg);

    return status != IVIG_OK
               ? status
               : read_number(making, IVIG_IN_DAYS, IVIG_WHOLE_DAYS, days, &request->days);
}

static enum ivig_status read_conditions(const struct making *making)
{
    struct ivig_cell cell = cell_of(making, IVIG_IN_CONDITIONS);
    uint64_t *conditions = &making->maker->asked.request.conditions;
    enum ivig_status status;

    *conditions = 0;
    if (cell.length == 0)
        return IVIG_OK;
    status = ivig_read_conditions(making->maker->setting->rules->precautions, cell.text,
                                  cell.length, ",;", conditions, making->error);
    return status == IVIG_OK ? status : fail(making, IVIG_IN_CONDITIONS, status);
}

/* The product; what is in stock is of the one that the options name. */
static enum ivig_status read_product(const struct making *making)
{
    const struct ivig_request *given = making->maker->setting->request;
    struct ivig_request *request = &making->maker->asked.request;
    struct ivig_cell cell = cell_of(making, IVIG_IN_PRODUCT);
    const struct ivig_named *named = NULL;
    enum ivig_status status;

    request->product = NULL;
    if (cell.length == 0)
        return IVIG_OK;
    status = ivig_names_find(&making->maker->names, IVIG_NAME_OF_PRODUCT, cell,
                             (struct ivig_cell){ "", 0 }, &named, making->error);
    if (status != IVIG_OK)
        return status;
    request->product = named->product;
    if (given->stock != 0 && named->product != given->product)
        return fail(making, IVIG_IN_PRODUCT,
                    ivig_error_set(making->error, IVIG_E_CONFLICT,
                                   "the stock that is named is of %s, not of '%s'",
                                   given->product->id, named->product->id));
    return IVIG_OK;
}

/* Whether there is an order, and what it is. */
static enum ivig_status read_schedule(const struct making *making, bool *ordered)
{
    struct ivig_cell cell = cell_of(making, IVIG_IN_SCHEDULE);
    enum ivig_status status;

    *ordered = cell.length > 0;
    if (!*ordered)
        return IVIG_OK;
    status = ivig_order_parse(cell.text, cell.length, &making->maker->asked.order, making->error);
    return status == IVIG_OK ? status : fail(making, IVIG_IN_SCHEDULE, status);
}

static enum ivig_status read_request(const struct making *making, bool *ordered)
{
    enum ivig_status status = read_patient(making);

    if (status == IVIG_OK)
        status = read_indication(making);
    if (status == IVIG_OK)
        status = read_dose(making);
    if (status == IVIG_OK)
        status = read_conditions(making);
    if (status == IVIG_OK)
        status = read_product(making);
    return status == IVIG_OK ? read_schedule(making, ordered) : status;
}

/* No day is left out because the output has no column for it. */
static enum ivig_status check_days(const struct making *making, const struct ivig_plan *plan)
{
    unsigned most = making->maker->setting->most_days;

    if (most == 0 || plan->refused || plan->days <= most)
        return IVIG_OK;
    return fail(making, IVIG_IN_DAYS,
                ivig_error_set(making->error, IVIG_E_TOO_MANY_DAYS,
                               "the plan has %u days and the output columns for %u; name the "
                               "days' columns with --output-columns",
                               plan->days, most));
}

static enum ivig_status work_out(const struct making *making, bool ordered, struct ivig_row *row)
{
    struct ivig_row_maker *maker = making->maker;
    const struct ivig_rules *rules = maker->setting->rules;
    enum ivig_status status;

    if (ordered) {
        status = ivig_order_check_make(rules->defaults, rules->precautions, &maker->asked,
                                       &maker->check, making->error);
        row->plan = &maker->check.expected;
        row->check = &maker->check;
    } else {
        status = ivig_plan_make(rules->defaults, rules->precautions, &maker->asked.request,
                                &maker->plan, making->error);
        row->plan = &maker->plan;
    }
    return status == IVIG_OK ? check_days(making, row->plan) : status;
}

struct ivig_row_maker *ivig_row_maker_new(const struct ivig_row_setting *setting)
{
    struct ivig_row_maker *maker = calloc(1, sizeof *maker);

    if (maker == NULL)
        return NULL;
    maker->setting = setting;
    maker->names.rules = setting->rules;
    maker->names.lock = setting->lock;
    maker->asked.request = *setting->request;
    maker->asked.tolerance_percent_milli = IVIG_ABSENT;
    return maker;
}

void ivig_row_make(struct ivig_row_maker *maker, const struct ivig_record *record,
                   enum ivig_status read, struct ivig_row *row)
{
    const struct making making = { maker, record, &row->error };
    enum ivig_status status = read;
    bool ordered = false;

    row->check = NULL;
    if (status == IVIG_OK)
        status = read_request(&making, &ordered);
    if (status == IVIG_OK)
        status = work_out(&making, ordered, row);
    if (status != IVIG_OK) {
        row->status = IVIG_ROW_ERROR;
        row->plan = NULL;
        row->check = NULL;
        /* what was found is cut to a length, and so perhaps within a character */
        ivig_disarm(row->error.path);
        ivig_disarm(row->error.text);
        return;
    }
    row->status = row->plan->refused ? IVIG_ROW_REFUSED : IVIG_ROW_OK;
}
