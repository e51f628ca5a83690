/* The rule of an indication as JSON. */
#include "render/rule_json_parts.h"
#include "render/statements_json.h"

static void put_variants(struct ivig_json *json, const struct ivig_variants *variants)
{
    ivig_json_open(json, "variants", '[');
    for (size_t i = 0; i < variants->count; i++) {
        ivig_json_open(json, NULL, '{');
        ivig_json_text(json, "id", variants->items[i].id);
        ivig_json_text(json, "name", variants->items[i].name);
        ivig_json_notes(json, "notes", &variants->items[i].notes);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

static void put_codes(struct ivig_json *json, const struct ivig_texts *icd10cm)
{
    if (icd10cm->count == 0) {
        ivig_json_null(json, "codes");
        return;
    }
    ivig_json_open(json, "codes", '{');
    ivig_json_texts(json, "icd10cm", icd10cm);
    ivig_json_close(json, '}');
}

static void put_not_recommended(struct ivig_json *json, const struct ivig_not_recommended *refusal)
{
    if (refusal == NULL) {
        ivig_json_null(json, "not_recommended");
        return;
    }
    ivig_json_open(json, "not_recommended", '{');
    ivig_json_text(json, "reason", refusal->reason);
    ivig_json_texts(json, "sources", &refusal->sources);
    ivig_json_close(json, '}');
}

static void put_alternatives(struct ivig_json *json, const struct ivig_alternatives *alternatives)
{
    ivig_json_open(json, "alternatives", '[');
    for (size_t i = 0; i < alternatives->count; i++) {
        const struct ivig_alternative *row = &alternatives->items[i];

        ivig_json_open(json, NULL, '{');
        ivig_json_alternative(json, row);
        ivig_json_texts(json, "sources", &row->sources);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

void ivig_json_indication(struct ivig_json *json, const struct ivig_rule_document *document)
{
    const struct ivig_indication *indication = document->indication;

    ivig_json_text(json, "variant", document->variant != NULL ? document->variant->id : NULL);
    ivig_json_text(json, "id", indication->id);
    ivig_json_text(json, "name", indication->name);
    ivig_json_text(json, "version", indication->version);
    ivig_json_texts(json, "aliases", &indication->aliases);
    put_variants(json, &indication->variants);
    put_codes(json, &indication->codes.icd10cm);
    ivig_json_text(json, "weight_rule", indication->weight_rule);
    put_not_recommended(json, indication->not_recommended);
    ivig_json_care(json, document->precautions, NULL, indication);
    ivig_json_notes(json, "notes", &indication->notes);
    put_alternatives(json, &indication->alternatives);
    ivig_json_regimens(json, &indication->regimens);
    ivig_json_examples(json, &indication->examples);
}
