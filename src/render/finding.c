/* Findings as text. */
#include <string.h>

#include "render/buffer.h"
#include "render/check_statements.h"
#include "render/finding_words.h"
#include "render/order_finding.h"
#include "render/plan_finding.h"
#include "render/quantity.h"
#include "render/statements.h"
#include "render/supply_words.h"

const char *ivig_level_name(enum ivig_level level)
{
    static const char *const names[] = {
        [IVIG_NOTE] = "note", [IVIG_WARN] = "warn", [IVIG_STOP] = "stop"
    };

    return names[level];
}

static void put_milli(struct ivig_buffer *out, int64_t value)
{
    ivig_put_number(out, value, 3);
}

static void put_iga(struct ivig_buffer *out, int64_t ug_per_ml)
{
    ivig_put_count(out, ug_per_ml);
    ivig_put(out, " micrograms per mL");
}

/* A part of a whole, rounded: something is never shown as nothing. */
static void put_share(struct ivig_buffer *out, int64_t hundredths)
{
    if (hundredths == 0)
        ivig_put(out, "under ");
    ivig_put_percent(out, hundredths > 0 ? hundredths : 1);
}

static const struct unit {
    const char *name;
    unsigned scale;
    void (*put)(struct ivig_buffer *, int64_t);
} units[] = {
    { "g", IVIG_SCALE_G, ivig_put_g },
    { "kg", IVIG_SCALE_KG, ivig_put_kg },
    { "cm", IVIG_SCALE_CM, ivig_put_cm },
    { "g/kg", IVIG_SCALE_G_PER_KG, ivig_put_g_per_kg },
    { "percent", 2, ivig_put_percent },
    { "share", 2, put_share },
    { "days", 0, ivig_put_days },
    { "weeks", 0, ivig_put_weeks },
    { "date", 0, ivig_put_date },
    { "milli", 3, put_milli },
    { "duration", 0, ivig_put_duration },
    { "ml/h", IVIG_SCALE_ML, ivig_put_ml_per_h },
    { "iga", 0, put_iga },
    { "apart-g", IVIG_SCALE_G, ivig_put_g_apart },
    { "apart-kg", IVIG_SCALE_KG, ivig_put_kg_apart },
};

/* ${place}: "0:g" or "1..2:days", of ${length} bytes.  Returns false if there is no such unit. */
static bool put_value(struct ivig_buffer *out, const int64_t *value, const char *place,
                      size_t length)
{
    const char *name = memchr(place, ':', length);
    size_t first = (size_t)(place[0] - '0');
    size_t last = (size_t)(name[-1] - '0');
    size_t name_length;

    name++;
    name_length = length - (size_t)(name - place);
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        const struct unit *unit = &units[i];

        if (!ivig_is_word(name, name_length, unit->name))
            continue;
        ivig_put_range(out, value[first], value[last], unit->scale, unit->put);
        return true;
    }
    return false;
}

/* A place that is not known stays as it is written: a figure is never dropped in silence. */
static void put_filled(struct ivig_buffer *out, const struct ivig_told *told, const char *text)
{
    for (;;) {
        size_t plain = strcspn(text, "{");
        size_t place;
        bool known;

        ivig_put_bytes(out, text, plain);
        text += plain;
        if (*text == '\0')
            return;
        place = strcspn(++text, "}");
        if (*text >= '0' && *text <= '9')
            known = put_value(out, told->finding->value, text, place);
        else
            known = ivig_put_finding_word(out, told, text, place);
        if (!known)
            ivig_put_bytes(out, text - 1, place + 2);
        text += place + 1;
    }
}

static void put_text(struct ivig_buffer *out, const struct ivig_told *told)
{
    const struct ivig_finding *finding = told->finding;

    if (told->document->check != NULL && ivig_is_of_expected_figures(finding))
        ivig_put(out, "Expected plan: ");
    if (finding->note != NULL)
        ivig_put(out, finding->note->text);
    else
        put_filled(out, told,
                   finding->id < IVIG_FINDING_PLAN_COUNT ? ivig_plan_finding_text(finding->id)
                                                         : ivig_order_finding_text(finding->id));
}

void ivig_finding_text(const struct ivig_plan_document *document,
                       const struct ivig_finding *finding, struct ivig_buffer *out)
{
    const struct ivig_told told = { .document = document, .finding = finding };

    put_text(out, &told);
}

bool ivig_finding_on_page(const struct ivig_plan_document *document,
                          const struct ivig_finding *finding, bool brief, struct ivig_buffer *out)
{
    const struct ivig_told told = {
        .document = document, .finding = finding, .on_page = true, .brief = brief
    };

    if (ivig_is_of_several(finding))
        for (const struct ivig_finding *other = document->plan->findings; other < finding; other++)
            if (other->id == finding->id)
                return false;
    put_text(out, &told);
    return true;
}
