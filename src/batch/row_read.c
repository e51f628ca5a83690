/* Reading the cells of a record, step by step. */
#include "batch/row_read.h"

#include <stdio.h>
#include <string.h>

#include "base/quantity.h"
#include "dose/stages.h"

/* What a row is made from. */
struct reading {
    struct ivig_row_maker *maker;
    const struct ivig_record *record;
    struct ivig_error *error;
};

static enum ivig_status fail(const struct reading *reading, enum ivig_input_column column,
                             enum ivig_status status)
{
    (void)snprintf(reading->error->path, sizeof reading->error->path, "%s",
                   ivig_input_name(column));
    return status;
}

/*
 * The cell of a column, or what stands for it.  Not a copy: to read at once what was just
 * written in two halves is slow.
 */
static const struct ivig_cell *cell_of(const struct reading *reading, enum ivig_input_column column)
{
    const struct ivig_cell *cell = &reading->record->cell[column];

    return cell->length > 0 ? cell : &reading->maker->setting->otherwise[column];
}

static enum ivig_status refuse_missing(const struct reading *reading, enum ivig_input_column column,
                                       const char *due)
{
    return fail(reading, column,
                ivig_error_set(reading->error, IVIG_E_MISSING_CELL, "is missing; %s is due", due));
}

/* A number; absent where the cell is empty. */
static inline enum ivig_status read_number(const struct reading *reading,
                                           enum ivig_input_column column,
                                           enum ivig_quantity quantity,
                                           const struct ivig_range *range, int64_t *value)
{
    const struct ivig_cell *cell = cell_of(reading, column);
    enum ivig_status status;

    *value = IVIG_ABSENT;
    if (cell->length == 0)
        return IVIG_OK;
    status = ivig_quantity_read(quantity, cell->text, cell->length, range, value, reading->error);
    return status == IVIG_OK ? status : fail(reading, column, status);
}

static enum ivig_status read_sex(const struct reading *reading, enum ivig_sex *sex)
{
    const struct ivig_cell *cell = cell_of(reading, IVIG_IN_SEX);
    enum ivig_status status;

    *sex = IVIG_SEX_UNKNOWN;
    if (cell->length == 0)
        return IVIG_OK;
    status = ivig_read_sex(cell->text, cell->length, sex, reading->error);
    return status == IVIG_OK ? status : fail(reading, IVIG_IN_SEX, status);
}

static enum ivig_status read_patient(const struct reading *reading)
{
    const struct ivig_bounds *bounds = &reading->maker->setting->rules->defaults->bounds;
    struct ivig_patient *patient = &reading->maker->asked.request.patient;
    enum ivig_status status =
        read_number(reading, IVIG_IN_WEIGHT, IVIG_KILOGRAMS, &bounds->weight_g, &patient->weight_g);

    if (status == IVIG_OK)
        status = read_number(reading, IVIG_IN_HEIGHT, IVIG_CENTIMETRES, &bounds->height_mm,
                             &patient->height_mm);
    if (status == IVIG_OK)
        status = read_sex(reading, &patient->sex);
    if (status == IVIG_OK)
        status =
            read_number(reading, IVIG_IN_AGE, IVIG_YEARS, &bounds->age_years, &patient->age_years);
    if (status == IVIG_OK && patient->weight_g == IVIG_ABSENT)
        return refuse_missing(reading, IVIG_IN_WEIGHT, "the actual weight in kilograms");
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
static void choose_regimen(const struct reading *reading, struct ivig_cell *indication,
                           struct ivig_cell *regimen)
{
    const struct ivig_cell *cells = reading->record->cell;
    const struct ivig_cell *asked = cell_of(reading, IVIG_IN_INDICATION);
    const struct ivig_cell *named = cell_of(reading, IVIG_IN_REGIMEN);

    *indication = (struct ivig_cell){ asked->text, asked->length };
    *regimen = (struct ivig_cell){ named->text, named->length };
    if (cells[IVIG_IN_REGIMEN].length > 0 && cells[IVIG_IN_INDICATION].length == 0)
        indication->length = id_length(*indication);
    if (cells[IVIG_IN_REGIMEN].length == 0 && regimen->length > 0 &&
        cells[IVIG_IN_INDICATION].length > 0 && id_length(*indication) < indication->length)
        regimen->length = 0;
}

/* Indication, regimen, and the weight rule that is named or goes with them. */
static enum ivig_status read_indication(const struct reading *reading)
{
    struct ivig_request *request = &reading->maker->asked.request;
    struct ivig_cell indication;
    struct ivig_cell regimen;
    const struct ivig_cell *rule = cell_of(reading, IVIG_IN_WEIGHT_RULE);
    const struct ivig_named *named = NULL;
    enum ivig_status status;

    choose_regimen(reading, &indication, &regimen);
    if (indication.length == 0)
        return refuse_missing(reading, IVIG_IN_INDICATION, "an id such as lems or mg/crisis");
    status = ivig_names_find(&reading->maker->names, IVIG_NAME_OF_INDICATION, indication, regimen,
                             &named, reading->error);
    if (status != IVIG_OK)
        return status;
    request->indication = named->indication;
    request->variant = named->variant;
    request->regimen = named->regimen;
    if (rule->length > 0)
        status = ivig_names_find(&reading->maker->names, IVIG_NAME_OF_RULE, *rule,
                                 (struct ivig_cell){ "", 0 }, &named, reading->error);
    if (status != IVIG_OK)
        return status;
    request->weight_rule = named->weight_rule;
    request->weight_rule_named = rule->length > 0;
    return IVIG_OK;
}

static enum ivig_status read_dose(const struct reading *reading)
{
    static const struct ivig_range days = { 1, IVIG_DAYS_MOST };
    const struct ivig_bounds *bounds = &reading->maker->setting->rules->defaults->bounds;
    struct ivig_request *request = &reading->maker->asked.request;
    enum ivig_status status = read_number(reading, IVIG_IN_DOSE, IVIG_GRAMS_PER_KG,
                                          &bounds->dose_mg_per_kg, &request->dose_mg_per_kg);

    return status != IVIG_OK
               ? status
               : read_number(reading, IVIG_IN_DAYS, IVIG_WHOLE_DAYS, &days, &request->days);
}

static enum ivig_status read_conditions(const struct reading *reading)
{
    const struct ivig_cell *cell = cell_of(reading, IVIG_IN_CONDITIONS);
    uint64_t *conditions = &reading->maker->asked.request.conditions;
    enum ivig_status status;

    *conditions = 0;
    if (cell->length == 0)
        return IVIG_OK;
    status = ivig_read_conditions(reading->maker->setting->rules->precautions, cell->text,
                                  cell->length, ",;", conditions, reading->error);
    if (status == IVIG_OK)
        status = ivig_check_conditions(reading->maker->setting->rules->precautions, *conditions,
                                       reading->error);
    return status == IVIG_OK ? status : fail(reading, IVIG_IN_CONDITIONS, status);
}

/* The product; what is in stock is of the one that the options name. */
static enum ivig_status read_product(const struct reading *reading)
{
    const struct ivig_request *given = reading->maker->setting->request;
    struct ivig_request *request = &reading->maker->asked.request;
    const struct ivig_cell *cell = cell_of(reading, IVIG_IN_PRODUCT);
    const struct ivig_named *named = NULL;
    enum ivig_status status;

    request->product = NULL;
    if (cell->length == 0)
        return IVIG_OK;
    status = ivig_names_find(&reading->maker->names, IVIG_NAME_OF_PRODUCT, *cell,
                             (struct ivig_cell){ "", 0 }, &named, reading->error);
    if (status != IVIG_OK)
        return status;
    request->product = named->product;
    if (given->stock != 0 && named->product != given->product)
        return fail(reading, IVIG_IN_PRODUCT,
                    ivig_error_set(reading->error, IVIG_E_CONFLICT,
                                   "the stock that is named is of %s, not of '%s'",
                                   given->product->id, named->product->id));
    return IVIG_OK;
}

/* Whether there is an order, and what it is. */
static enum ivig_status read_schedule(const struct reading *reading, bool *ordered)
{
    const struct ivig_cell *cell = cell_of(reading, IVIG_IN_SCHEDULE);
    enum ivig_status status;

    *ordered = cell->length > 0;
    if (!*ordered)
        return IVIG_OK;
    status =
        ivig_order_parse(cell->text, cell->length, &reading->maker->asked.order, reading->error);
    return status == IVIG_OK ? status : fail(reading, IVIG_IN_SCHEDULE, status);
}

/* Whether a record, or what stands for it, may say anything of these columns. */
static bool may_say(const struct reading *reading, unsigned columns)
{
    return (reading->maker->setting->told & columns) != 0;
}

enum ivig_status ivig_row_read(struct ivig_row_maker *maker, const struct ivig_record *record,
                               bool *ordered, struct ivig_error *error)
{
    const struct reading *reading = &(const struct reading){ maker, record, error };
    enum ivig_status status = read_patient(reading);

    *ordered = false;
    if (status == IVIG_OK)
        status = read_indication(reading);
    if (status == IVIG_OK && may_say(reading, 1u << IVIG_IN_DOSE | 1u << IVIG_IN_DAYS))
        status = read_dose(reading);
    if (status == IVIG_OK && may_say(reading, 1u << IVIG_IN_CONDITIONS))
        status = read_conditions(reading);
    if (status == IVIG_OK && may_say(reading, 1u << IVIG_IN_PRODUCT))
        status = read_product(reading);
    if (status == IVIG_OK && may_say(reading, 1u << IVIG_IN_SCHEDULE))
        status = read_schedule(reading, ordered);
    return status;
}
