/* Drawing patients. */
#include "batch_patients.h"

#include <stdio.h>
#include <string.h>

#include "rows.h"

enum { CELL_ROOM = 32 };

void put(struct text *text, const char *word)
{
    size_t length = strlen(word);

    assert_true(text->length + length <= TEXT_ROOM);
    memcpy(text->bytes + text->length, word, length);
    text->length += length;
}

void put_cell(struct text *text, const char *word)
{
    put(text, word);
    put(text, ",");
}

void put_number(struct text *text, int64_t value, unsigned scale)
{
    char digits[IVIG_DECIMAL_ROOM];

    (void)ivig_decimal_print(value, scale, digits);
    put_cell(text, digits);
}

/* Of the patient that is drawn. */
static uint32_t drawn;
static struct ivig_ruleset *rules;
static const struct ivig_defaults *defaults;
static const struct ivig_precautions *precautions;

static uint32_t draw(uint32_t below)
{
    drawn = drawn * UINT32_C(1664525) + UINT32_C(1013904223);
    return (drawn >> 8) % below;
}

static const char *draw_name(enum ivig_name_kind kind)
{
    uint32_t count = 0;

    while (ivig_ruleset_name(rules, kind, count) != NULL)
        count++;
    return ivig_ruleset_name(rules, kind, draw(count));
}

/* A number of steps from ${least}, printed; one in ${empty} is left out. */
static int64_t draw_number(struct text *input, int64_t least, uint32_t span, int64_t step,
                           unsigned scale, uint32_t empty, const char *otherwise)
{
    int64_t value = least + step * draw(span);

    if (draw(empty) != 0) {
        put_number(input, value, scale);
        return value;
    }
    put_cell(input, "");
    if (otherwise == NULL)
        return IVIG_ABSENT;
    assert_int_equal(ivig_decimal_parse(otherwise, strlen(otherwise), scale, 0, INT64_MAX, &value),
                     IVIG_OK);
    return value;
}

static void draw_body(struct text *input, struct ivig_patient *patient)
{
    static const char *const words[] = { "", "male", "F", "m", "Female" };
    static const enum ivig_sex sexes[] = { IVIG_SEX_UNKNOWN, IVIG_MALE, IVIG_FEMALE, IVIG_MALE,
                                           IVIG_FEMALE };
    uint32_t sex = draw(COUNT(words));

    patient->weight_g = draw_number(input, 20000, 120000, 1, IVIG_SCALE_KG, UINT32_MAX, NULL);
    patient->height_mm = draw_number(input, 1300, 700, 1, IVIG_SCALE_CM, 3, NULL);
    patient->sex = sexes[sex];
    put_cell(input, words[sex]);
    patient->age_years = draw_number(input, 1, 99, 1, 0, 3, NULL);
}

static void draw_indication(struct text *input, const struct patients_row *row,
                            struct ivig_request *request)
{
    bool empty = row->indication != NULL && draw(3) == 0;
    const char *name = empty ? row->indication : draw_name(IVIG_NAME_INDICATION);
    struct ivig_indication_found found = { NULL, NULL };
    const struct ivig_regimens *regimens;
    uint32_t way = draw(3);

    assert_int_equal(ivig_ruleset_indication(rules, name, &found, NULL), IVIG_OK);
    request->indication = found.indication;
    request->variant = found.variant;
    request->regimen = NULL;
    regimens = &found.indication->regimens;
    put(input, empty ? "" : name);
    if (regimens->count == 0 || way == 0 || (empty && way == 1)) {
        put_cell(input, "");
        put_cell(input, "");
        if (regimens->count > 0)
            assert_int_equal(
                ivig_indication_regimen(found.indication, NULL, &request->regimen, NULL), IVIG_OK);
        return;
    }
    request->regimen = &regimens->items[draw((uint32_t)regimens->count)];
    put(input, way == 1 ? "/" : "");
    put_cell(input, way == 1 ? request->regimen->id : "");
    put_cell(input, way == 1 ? "" : request->regimen->id);
}

static void draw_rule(struct text *input, const struct patients_row *row,
                      struct ivig_request *request)
{
    const char *named = draw(2) == 0 ? draw_name(IVIG_NAME_WEIGHT_RULE) : NULL;

    put_cell(input, named != NULL ? named : "");
    named = named != NULL ? named : row->weight_rule;
    request->weight_rule_named = named != NULL;
    assert_int_equal(
        ivig_ruleset_weight_rule(rules, ivig_weight_rule_id(defaults, request->indication, named),
                                 &request->weight_rule, NULL),
        IVIG_OK);
}

static void draw_product(struct text *input, const struct patients_row *row,
                         struct ivig_request *request)
{
    const char *named = draw(3) == 0 ? draw_name(IVIG_NAME_PRODUCT) : NULL;

    put_cell(input, named != NULL ? named : "");
    named = named != NULL ? named : row->product;
    request->product = NULL;
    if (named != NULL)
        assert_int_equal(ivig_ruleset_product(rules, named, &request->product, NULL), IVIG_OK);
}

/* Up to two conditions, by their place among all; those of the age cannot be named. */
static enum ivig_status draw_conditions(struct text *input, const struct patients_row *row,
                                        uint64_t *bits)
{
    const struct ivig_conditions *all = &precautions->conditions;
    enum ivig_status status = IVIG_OK;
    uint32_t count = draw(3);

    *bits = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t at = draw((uint32_t)all->count);

        put(input, i > 0 ? ";" : "");
        put(input, all->items[at].id);
        if (status == IVIG_OK && all->items[at].when != NULL)
            status = IVIG_E_CONFLICT;
        if (status == IVIG_OK && (*bits & UINT64_C(1) << at) != 0)
            status = IVIG_E_DUPLICATE;
        *bits |= UINT64_C(1) << at;
    }
    put(input, ",");
    if (count == 0 && row->conditions != NULL)
        assert_int_equal(ivig_read_conditions(precautions, row->conditions, strlen(row->conditions),
                                              ",", bits, NULL),
                         IVIG_OK);
    return status;
}

static void draw_order(struct text *input, struct patient *patient)
{
    struct ivig_order *order = &patient->asked.order;

    patient->ordered = draw(3) == 0;
    *order = (struct ivig_order){ .weight_g = IVIG_ABSENT };
    if (patient->ordered) {
        char cell[CELL_ROOM];
        int64_t grams = 1 + draw(60);

        order->days = 1 + draw(6);
        for (unsigned day = 0; day < order->days; day++)
            order->day_ug[day] = grams * 1000000;
        order->total_ug = order->days * grams * 1000000;
        (void)snprintf(cell, sizeof cell, "%ux%d", order->days, (int)grams);
        put(input, cell);
    }
    put(input, "\n");
}

void draw_patient(const struct ivig_rules *set, const struct patients_row *row, uint32_t *seed,
                  struct text *input, struct patient *patient)
{
    struct ivig_request *request = &patient->asked.request;

    drawn = *seed;
    rules = set->set;
    defaults = set->defaults;
    precautions = set->precautions;
    ivig_request_clear(request);
    request->override_reason = row->override_reason;
    patient->asked.tolerance_percent_milli = IVIG_ABSENT;
    draw_body(input, &request->patient);
    draw_indication(input, row, request);
    request->dose_mg_per_kg =
        draw_number(input, 400, 5, 400, IVIG_SCALE_G_PER_KG, 2, row->dose_g_per_kg);
    request->days = draw_number(input, 1, 6, 1, 0, 2, row->days);
    draw_rule(input, row, request);
    draw_product(input, row, request);
    patient->status = draw_conditions(input, row, &request->conditions);
    draw_order(input, patient);
    *seed = drawn;
}
