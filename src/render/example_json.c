/* The worked examples of a rule file as JSON. */
#include <ivigcalc/number.h>

#include "render/rule_json_parts.h"
#include "render/statements_json.h"
#include "render/words.h"

/* A day of the calendar; IVIG_ABSENT is null. */
static void put_day(struct ivig_json *json, const char *key, int64_t day)
{
    if (day == IVIG_ABSENT)
        ivig_json_null(json, key);
    else
        ivig_json_date(json, key, day);
}

static void put_given(struct ivig_json *json, const struct ivig_example_given *given)
{
    ivig_json_open(json, "given", '{');
    ivig_json_decimal(json, "weight_kg", given->weight_g, IVIG_SCALE_KG);
    ivig_json_decimal(json, "height_cm", given->height_mm, IVIG_SCALE_CM);
    ivig_json_text(json, "sex", ivig_sex_word(given->sex));
    ivig_json_decimal(json, "age_years", given->age_years, 0);
    ivig_json_decimal(json, "pre_pregnancy_weight_kg", given->pre_pregnancy_weight_g,
                      IVIG_SCALE_KG);
    ivig_json_texts(json, "conditions", &given->conditions);
    ivig_json_text(json, "regimen", given->regimen);
    ivig_json_text(json, "weight_rule", given->weight_rule);
    ivig_json_decimal(json, "dose_g_per_kg", given->dose_mg_per_kg, IVIG_SCALE_G_PER_KG);
    ivig_json_decimal(json, "days", given->days, 0);
    ivig_json_decimal(json, "named_days", given->named_days, 0);
    ivig_json_decimal(json, "most_days", given->most_days, 0);
    ivig_json_decimal(json, "most_per_day_g_per_kg", given->most_mg_per_kg_day,
                      IVIG_SCALE_G_PER_KG);
    ivig_json_decimal(json, "total_step_g", given->total_step_ug, IVIG_SCALE_G);
    ivig_json_decimal(json, "day_step_g", given->day_step_ug, IVIG_SCALE_G);
    put_day(json, "start", given->start_day);
    put_day(json, "last_course", given->last_course_day);
    ivig_json_close(json, '}');
}

static void put_masses(struct ivig_json *json, const char *key,
                       const struct ivig_numbers *masses_ug)
{
    if (masses_ug->count == 0) {
        ivig_json_null(json, key);
        return;
    }
    ivig_json_masses(json, key, masses_ug->items, masses_ug->count);
}

/* Ids that are looked at; an empty list asks nothing and is null. */
static void put_ids(struct ivig_json *json, const char *key, const struct ivig_texts *ids)
{
    if (ids->count == 0)
        ivig_json_null(json, key);
    else
        ivig_json_texts(json, key, ids);
}

static void put_window(struct ivig_json *json, const char *key, const struct ivig_window *window)
{
    if (window == NULL) {
        ivig_json_null(json, key);
        return;
    }
    ivig_json_open(json, key, '{');
    ivig_json_date(json, "from", window->from_day);
    ivig_json_date(json, "to", window->to_day);
    ivig_json_close(json, '}');
}

static void put_volumes(struct ivig_json *json, const struct ivig_example_expect *expect)
{
    if (expect->alternatives.count == 0) {
        ivig_json_null(json, "alternatives");
        return;
    }
    ivig_json_open(json, "alternatives", '[');
    for (size_t i = 0; i < expect->alternatives.count; i++) {
        const struct ivig_example_volume *volume = &expect->alternatives.items[i];

        ivig_json_open(json, NULL, '{');
        ivig_json_text(json, "id", volume->id);
        ivig_json_range(json, "total_ml", &volume->total_ml, 0);
        ivig_json_range(json, "session_ml", &volume->session_ml, 0);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

static void put_expect(struct ivig_json *json, const struct ivig_example_expect *expect)
{
    ivig_json_open(json, "expect", '{');
    ivig_json_text(json, "status", ivig_example_word(expect->status));
    ivig_json_decimal(json, "dosing_weight_kg", expect->weight_g, IVIG_SCALE_KG);
    ivig_json_text(json, "reason", expect->reason);
    ivig_json_decimal(json, "total_g", expect->total_ug, IVIG_SCALE_G);
    put_masses(json, "schedule_g", &expect->schedule_ug);
    put_ids(json, "findings", &expect->findings);
    put_ids(json, "warnings", &expect->warnings);
    put_ids(json, "no_findings", &expect->no_findings);
    put_window(json, "next_course", expect->next_course);
    ivig_json_range(json, "courses", expect->courses, 0);
    ivig_json_decimal(json, "most_mg_per_kg_min", expect->most_ug_per_kg_min, IVIG_SCALE_RATE);
    put_volumes(json, expect);
    ivig_json_close(json, '}');
}

void ivig_json_examples(struct ivig_json *json, const struct ivig_examples *examples)
{
    ivig_json_open(json, "examples", '[');
    for (size_t i = 0; i < examples->count; i++) {
        ivig_json_open(json, NULL, '{');
        put_given(json, &examples->items[i].given);
        put_expect(json, &examples->items[i].expect);
        ivig_json_text(json, "why", examples->items[i].why);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}
