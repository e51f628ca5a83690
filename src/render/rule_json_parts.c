/* Parts of the JSON documents of rules. */
#include "render/rule_json_parts.h"

#include "render/statements_json.h"
#include "render/words.h"

void ivig_json_origin(struct ivig_json *json, const struct ivig_ruleset *rules)
{
    ivig_json_program(json);
    ivig_json_open(json, "rules", '{');
    ivig_json_text(json, "set_sha256", ivig_ruleset_sha256(rules));
    ivig_json_text(json, "folder", ivig_ruleset_folder(rules));
    ivig_json_close(json, '}');
}

void ivig_json_choice(struct ivig_json *json, const char *key, const struct ivig_choice *choice,
                      unsigned scale)
{
    ivig_json_open(json, key, '{');
    ivig_json_decimal(json, "default", choice->standard, scale);
    ivig_json_decimal(json, "min", choice->min, scale);
    ivig_json_decimal(json, "max", choice->max, scale);
    ivig_json_close(json, '}');
}

void ivig_json_days(struct ivig_json *json, const char *key, const struct ivig_days *days)
{
    ivig_json_open(json, key, '{');
    ivig_json_decimal(json, "default", days->standard, 0);
    ivig_json_decimal(json, "min", days->min, 0);
    ivig_json_decimal(json, "max", days->max, 0);
    ivig_json_decimal(json, "prefer_children", days->prefer_children, 0);
    ivig_json_close(json, '}');
}

void ivig_json_repeat(struct ivig_json *json, const char *key, const struct ivig_repeat *repeat)
{
    ivig_json_open(json, key, '{');
    ivig_json_range(json, "every_weeks", repeat->every_weeks, 0);
    ivig_json_range(json, "courses", repeat->courses, 0);
    ivig_json_text(json, "text", repeat->text);
    ivig_json_close(json, '}');
}

void ivig_json_age_when(struct ivig_json *json, const char *key, const struct ivig_note_when *when)
{
    if (when == NULL) {
        ivig_json_null(json, key);
        return;
    }
    ivig_json_open(json, key, '{');
    ivig_json_decimal(json, "age_years_below", when->age_years_below, 0);
    ivig_json_decimal(json, "age_years_above", when->age_years_above, 0);
    ivig_json_close(json, '}');
}

void ivig_json_note(struct ivig_json *json, const char *key, const struct ivig_note *note)
{
    if (note == NULL) {
        ivig_json_null(json, key);
        return;
    }
    ivig_json_open(json, key, '{');
    ivig_json_text(json, "id", note->id);
    ivig_json_text(json, "level", ivig_level_name(note->level));
    ivig_json_flag(json, "detail", note->detail);
    ivig_json_age_when(json, "when", note->when);
    ivig_json_text(json, "text", note->text);
    ivig_json_texts(json, "sources", &note->sources);
    ivig_json_close(json, '}');
}

void ivig_json_notes(struct ivig_json *json, const char *key, const struct ivig_notes *notes)
{
    ivig_json_open(json, key, '[');
    for (size_t i = 0; i < notes->count; i++)
        ivig_json_note(json, NULL, &notes->items[i]);
    ivig_json_close(json, ']');
}

void ivig_json_regimen_figures(struct ivig_json *json, const struct ivig_regimen *regimen)
{
    ivig_json_text(json, "id", regimen->id);
    ivig_json_text(json, "name", regimen->name);
    ivig_json_flag(json, "default", regimen->standard);
    ivig_json_text(json, "line", ivig_line_word(regimen->line));
    ivig_json_texts(json, "labelled", &regimen->labelled);
    ivig_json_choice(json, "total_g_per_kg", &regimen->total_mg_per_kg, IVIG_SCALE_G_PER_KG);
    ivig_json_days(json, "days", &regimen->days);
    ivig_json_decimal(json, "most_per_day_g_per_kg", regimen->most_per_day_mg_per_kg,
                      IVIG_SCALE_G_PER_KG);
    ivig_json_decimal(json, "most_mg_per_kg_min", regimen->most_ug_per_kg_min, IVIG_SCALE_RATE);
    ivig_json_repeat(json, "repeat", &regimen->repeat);
}
