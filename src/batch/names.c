/* Remembering ids. */
#include "batch/names.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* Stands between an indication and a regimen: no cell holds a line feed. */
static const char between = '\n';

struct key {
    size_t length;
    char text[IVIG_NAME_KEY_MOST];
};

static bool make_key(struct ivig_cell text, struct ivig_cell regimen, struct key *key)
{
    key->length = text.length + (regimen.length > 0 ? regimen.length + 1 : 0);
    if (key->length > IVIG_NAME_KEY_MOST)
        return false;
    memcpy(key->text, text.text, text.length);
    if (regimen.length > 0) {
        key->text[text.length] = between;
        memcpy(key->text + text.length + 1, regimen.text, regimen.length);
    }
    return true;
}

static uint32_t hash_of(enum ivig_name_of of, const struct key *key)
{
    uint32_t hash = UINT32_C(2166136261) ^ (uint32_t)of;

    for (size_t i = 0; i < key->length; i++)
        hash = (hash ^ (unsigned char)key->text[i]) * UINT32_C(16777619);
    return hash ^ hash >> 16;
}

static bool is_key(const struct ivig_name_entry *entry, enum ivig_name_of of, const char *text,
                   size_t length)
{
    return entry->length == length && entry->of == of && memcmp(entry->key, text, length) == 0;
}

/* The place of a key, or the free one where it belongs. */
static unsigned char *place_of(struct ivig_names *names, enum ivig_name_of of,
                               const struct key *key)
{
    uint32_t at = hash_of(of, key) % IVIG_NAMES_MOST;

    while (names->place[at] != 0 &&
           !is_key(&names->entry[names->place[at] - 1], of, key->text, key->length))
        at = (at + 1) % IVIG_NAMES_MOST;
    return &names->place[at];
}

static enum ivig_status fail(const char *column, enum ivig_status status, struct ivig_error *error)
{
    if (error != NULL)
        (void)snprintf(error->path, sizeof error->path, "%s", column);
    return status;
}

/* An indication, its regimen, and the weight rule where none is named. */
static enum ivig_status look_up_indication(const struct ivig_rules *rules, const char *text,
                                           const char *named, struct ivig_named *found,
                                           struct ivig_error *error)
{
    struct ivig_request request = { 0 };
    const char *inside = NULL;
    const char *regimen;
    enum ivig_status status = ivig_read_indication(rules->set, text, &request, &inside, error);

    if (status != IVIG_OK)
        return fail("indication", status, error);
    if (inside != NULL && named != NULL && strcmp(inside, named) != 0)
        return fail("regimen",
                    ivig_error_set(error, IVIG_E_CONFLICT,
                                   "the indication names regimen '%.60s' and this cell '%.60s'; "
                                   "give one",
                                   inside, named),
                    error);
    regimen = inside != NULL ? inside : named;
    status = ivig_read_regimen(regimen, &request, error);
    if (status != IVIG_OK)
        return fail(inside != NULL ? "indication" : "regimen", status, error);
    status = ivig_read_weight_rule(rules, NULL, &request, error);
    if (status != IVIG_OK)
        return fail("weight_rule", status, error);
    *found = (struct ivig_named){ .indication = request.indication,
                                  .variant = request.variant,
                                  .regimen = request.regimen,
                                  .weight_rule = request.weight_rule };
    return IVIG_OK;
}

static enum ivig_status look_up(const struct ivig_rules *rules, enum ivig_name_of of,
                                const char *text, const char *regimen, struct ivig_named *found,
                                struct ivig_error *error)
{
    enum ivig_status status = IVIG_OK;

    switch (of) {
    case IVIG_NAME_OF_INDICATION:
        return look_up_indication(rules, text, regimen, found, error);
    case IVIG_NAME_OF_RULE:
        status = ivig_ruleset_weight_rule(rules->set, text, &found->weight_rule, error);
        return status == IVIG_OK ? status : fail("weight_rule", status, error);
    case IVIG_NAME_OF_PRODUCT:
        status = ivig_ruleset_product(rules->set, text, &found->product, error);
        return status == IVIG_OK ? status : fail("product", status, error);
    }
    return status;
}

/* What is not remembered: with the lock, for a look-up may read a file of the set. */
static enum ivig_status resolve(struct ivig_names *names, enum ivig_name_of of,
                                struct ivig_cell text, struct ivig_cell regimen,
                                struct ivig_named *found, struct ivig_error *error)
{
    char id[IVIG_NAME_KEY_MOST + 1];
    char named[IVIG_NAME_KEY_MOST + 1];
    enum ivig_status status;

    (void)snprintf(id, sizeof id, "%.*s", (int)text.length, text.text);
    (void)snprintf(named, sizeof named, "%.*s", (int)regimen.length, regimen.text);
    (void)pthread_mutex_lock(names->lock);
    status = look_up(names->rules, of, id, regimen.length > 0 ? named : NULL, found, error);
    (void)pthread_mutex_unlock(names->lock);
    return status;
}

/* Remember what was looked up last at the free ${place}; NULL if there is no room for it. */
static struct ivig_name_entry *keep(struct ivig_names *names, unsigned char *place,
                                    enum ivig_name_of of, const struct key *key)
{
    struct ivig_name_entry *entry = &names->entry[names->count];

    /* one place stays free, so that every search ends */
    if (names->count == IVIG_NAMES_MOST - 1)
        return NULL;
    *place = (unsigned char)++names->count;
    entry->of = (unsigned char)of;
    memcpy(entry->key, key->text, key->length);
    entry->length = (unsigned char)key->length;
    entry->named = names->last;
    return entry;
}

/* Where the entry of a text is noted that has no regimen beside it. */
static const struct ivig_name_entry **recent_of(struct ivig_names *names, enum ivig_name_of of,
                                                struct ivig_cell text)
{
    size_t mixed = (unsigned char)text.text[0] + text.length * 5 + (size_t)of * 16;

    return &names->recent[mixed % IVIG_NAMES_RECENT];
}

static bool is_entry(const struct ivig_name_entry *entry, enum ivig_name_of of,
                     struct ivig_cell text)
{
    return entry != NULL && is_key(entry, of, text.text, text.length);
}

/* Find it, or look it up and remember it. */
static enum ivig_status find(struct ivig_names *names, enum ivig_name_of of, struct ivig_cell text,
                             struct ivig_cell regimen, struct ivig_name_entry **found,
                             struct ivig_error *error)
{
    struct ivig_named named = { 0 };
    unsigned char *place = NULL;
    enum ivig_status status;
    struct key key;

    *found = NULL;
    if (make_key(text, regimen, &key))
        place = place_of(names, of, &key);
    if (place != NULL && *place != 0) {
        *found = &names->entry[*place - 1];
        return IVIG_OK;
    }
    status = resolve(names, of, text, regimen, &named, error);
    if (status != IVIG_OK)
        return status;
    names->last = named;
    if (place != NULL)
        *found = keep(names, place, of, &key);
    return IVIG_OK;
}

enum ivig_status ivig_names_find(struct ivig_names *names, enum ivig_name_of of,
                                 struct ivig_cell text, struct ivig_cell regimen,
                                 const struct ivig_named **named, struct ivig_error *error)
{
    const struct ivig_name_entry **recent = recent_of(names, of, text);
    struct ivig_name_entry *entry;
    enum ivig_status status;

    if (regimen.length == 0 && is_entry(*recent, of, text)) {
        *named = &(*recent)->named;
        return IVIG_OK;
    }
    status = find(names, of, text, regimen, &entry, error);
    if (status != IVIG_OK)
        return status;
    if (regimen.length == 0)
        *recent = entry;
    *named = entry != NULL ? &entry->named : &names->last;
    return IVIG_OK;
}
