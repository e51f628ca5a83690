/* The regimens of an indication as JSON. */
#include <ivigcalc/number.h>

#include "render/rule_json_parts.h"

static void put_spread(struct ivig_json *json, const struct ivig_spread *spread)
{
    if (spread == NULL) {
        ivig_json_null(json, "spread");
        return;
    }
    ivig_json_open(json, "spread", '{');
    ivig_json_decimal(json, "above_g", spread->above_ug, IVIG_SCALE_G);
    ivig_json_text(json, "of", spread->of == IVIG_SPREAD_DAY ? "day" : "course");
    ivig_json_decimal(json, "to_g_per_kg_day", spread->to_mg_per_kg_day, IVIG_SCALE_G_PER_KG);
    ivig_json_decimal(json, "min_days", spread->min_days, 0);
    ivig_json_decimal(json, "max_days", spread->max_days, 0);
    ivig_json_texts(json, "sources", &spread->sources);
    ivig_json_close(json, '}');
}

static void put_regimen(struct ivig_json *json, const struct ivig_regimen *regimen)
{
    ivig_json_open(json, NULL, '{');
    ivig_json_regimen_figures(json, regimen);
    ivig_json_text(json, "line_text", regimen->line_text);
    put_spread(json, regimen->spread);
    ivig_json_notes(json, "notes", &regimen->notes);
    ivig_json_texts(json, "sources", &regimen->sources);
    ivig_json_close(json, '}');
}

void ivig_json_regimens(struct ivig_json *json, const struct ivig_regimens *regimens)
{
    ivig_json_open(json, "regimens", '[');
    for (size_t i = 0; i < regimens->count; i++)
        put_regimen(json, &regimens->items[i]);
    ivig_json_close(json, ']');
}
