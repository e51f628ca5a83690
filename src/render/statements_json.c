/* Parts of JSON documents. */
#include "render/statements_json.h"

#include <ivigcalc/date.h>
#include <ivigcalc/version.h>

void ivig_json_program(struct ivig_json *json)
{
    ivig_json_open(json, "program", '{');
    ivig_json_text(json, "name", "ivigcalc");
    ivig_json_text(json, "version", IVIG_VERSION);
    ivig_json_close(json, '}');
}

void ivig_json_date(struct ivig_json *json, const char *key, int64_t day)
{
    char date[IVIG_DATE_ROOM];

    ivig_date_print(day, date);
    ivig_json_text(json, key, date);
}

void ivig_json_range(struct ivig_json *json, const char *key, const struct ivig_range *range,
                     unsigned scale)
{
    if (range == NULL) {
        ivig_json_null(json, key);
        return;
    }
    ivig_json_open(json, key, '{');
    ivig_json_decimal(json, "min", range->min, scale);
    ivig_json_decimal(json, "max", range->max, scale);
    ivig_json_close(json, '}');
}

static void put_checks(struct ivig_json *json, const struct ivig_precautions *precautions,
                       const struct ivig_plan *plan, const char *key, const struct ivig_texts *ids)
{
    ivig_json_open(json, key, '[');
    for (size_t i = 0; i < ids->count; i++) {
        const struct ivig_check *check = ivig_precautions_check(precautions, ids->items[i]);

        if (plan != NULL && !ivig_check_is_due(plan, precautions, check->id))
            continue;
        ivig_json_open(json, NULL, '{');
        ivig_json_text(json, "id", check->id);
        ivig_json_text(json, "name", check->name);
        ivig_json_text(json, "text", check->text);
        ivig_json_texts(json, "sources", &check->sources);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

static void put_measures(struct ivig_json *json, const char *key, const struct ivig_notes *measures)
{
    ivig_json_open(json, key, '[');
    for (size_t i = 0; i < measures->count; i++) {
        ivig_json_open(json, NULL, '{');
        ivig_json_text(json, "id", measures->items[i].id);
        ivig_json_text(json, "text", measures->items[i].text);
        ivig_json_texts(json, "sources", &measures->items[i].sources);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

void ivig_json_care(struct ivig_json *json, const struct ivig_precautions *precautions,
                    const struct ivig_plan *plan, const struct ivig_indication *indication)
{
    put_checks(json, precautions, plan, "before", &indication->before);
    put_checks(json, precautions, plan, "during", &indication->during);
    put_checks(json, precautions, plan, "after", &indication->after);
    put_measures(json, "follow", &indication->follow);
}

void ivig_json_alternative(struct ivig_json *json, const struct ivig_alternative *alternative)
{
    enum { ML_SCALE = 3 };

    ivig_json_text(json, "id", alternative->id);
    ivig_json_text(json, "name", alternative->name);
    ivig_json_range(json, "ml_per_kg", &alternative->ul_per_kg, ML_SCALE);
    ivig_json_decimal(json, "sessions", alternative->sessions, 0);
    ivig_json_text(json, "when", alternative->when);
}

void ivig_json_sources(struct ivig_json *json, const struct ivig_ruleset *rules,
                       struct ivig_citations *citations)
{
    ivig_json_open(json, "sources", '[');
    for (size_t i = 0; i < citations->count; i++) {
        ivig_json_open(json, NULL, '{');
        ivig_json_text(json, "id", citations->keys[i]);
        ivig_json_text(json, "text", ivig_ruleset_source(rules, citations->keys[i]));
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
    json->out->failed = json->out->failed || citations->failed;
    ivig_citations_free(citations);
}
