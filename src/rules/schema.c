/* The walk over a tree by a schema's table. */
#include "rules/schema.h"

#include <stdio.h>
#include <string.h>

#include <ivigcalc/rules.h>

#include "base/nearest.h"
#include "rules/known.h"
#include "rules/scalar.h"

/* Enums are stored through an int. */
_Static_assert(sizeof(enum ivig_level) == sizeof(int), "an enum is as large as an int");

/* The layout that every pointer-and-count member shares. */
struct list {
    const void *items;
    size_t count;
};

/* Whether a list stands there, with as many items as are due. */
static bool is_list(struct ivig_rule_file *file, const struct ivig_yaml *node, size_t least,
                    const char *list, const char *item)
{
    if (node->kind != IVIG_YAML_LIST)
        (void)ivig_fault(file, node, IVIG_E_KIND, "%s stands here; %s", ivig_yaml_found(node),
                         list);
    else if (node->count < least)
        (void)ivig_fault(file, node, IVIG_E_VALUE, "the list is empty; %s is due", item);
    else
        return true;
    return false;
}

static void read_ids(struct ivig_rule_file *file, const struct ivig_yaml *node,
                     const struct ivig_field *field, struct ivig_texts *texts)
{
    const char **items;
    size_t count = 0;

    if (!is_list(file, node, (size_t)field->min, "a list [...] is due", "one at least"))
        return;
    items = ivig_arena_take(file->arena, node->count * sizeof *items);
    if (items == NULL) {
        ivig_fault_memory(file);
        return;
    }
    for (const struct ivig_yaml *item = node->first; item != NULL; item = item->next) {
        bool fits = !item->faulty && (field->type == IVIG_F_IDS ? ivig_scalar_id(file, item)
                                                                : ivig_scalar_text(file, item));

        if (!fits)
            continue;
        for (size_t i = 0; i < count; i++)
            if (strcmp(items[i], item->text) == 0) {
                (void)ivig_fault(file, item, IVIG_E_DUPLICATE, "'%s' stands twice in the list",
                                 item->text);
                break;
            }
        items[count++] = item->text;
        if (field->refers_to != IVIG_REFERS_TO_NOTHING)
            ivig_refer(file, field->refers_to, item->text, item);
    }
    texts->items = items;
    texts->count = count;
}

static void read_numbers(struct ivig_rule_file *file, const struct ivig_yaml *node,
                         const struct ivig_field *field, struct ivig_numbers *numbers)
{
    int64_t *items;

    if (!is_list(file, node, 1, "a list of numbers [...] is due", "one at least"))
        return;
    items = ivig_arena_take(file->arena, node->count * sizeof *items);
    if (items == NULL) {
        ivig_fault_memory(file);
        return;
    }
    for (const struct ivig_yaml *item = node->first; item != NULL; item = item->next)
        (void)ivig_scalar_number(file, item, field->scale, field->min, field->max,
                                 &items[item->index]);
    numbers->items = items;
    numbers->count = node->count;
}

static void read_list(struct ivig_rule_file *file, const struct ivig_yaml *node,
                      const struct ivig_field *field, void *member)
{
    const struct ivig_schema *schema = field->of;
    struct list list;
    char due[80];
    char *items;

    (void)snprintf(due, sizeof due, "a list is due, each item %s", schema->what);
    if (!is_list(file, node, (size_t)field->min, due, schema->what))
        return;
    items = ivig_arena_take(file->arena, node->count * schema->size);
    if (items == NULL) {
        ivig_fault_memory(file);
        return;
    }
    for (const struct ivig_yaml *item = node->first; item != NULL; item = item->next)
        ivig_schema_read(file, item, schema, items + item->index * schema->size);
    list.items = items;
    list.count = node->count;
    memcpy(member, &list, sizeof list);
}

static void read_pointer(struct ivig_rule_file *file, const struct ivig_yaml *node,
                         const struct ivig_schema *schema, void *member)
{
    void *object = ivig_arena_take(file->arena, schema->size);

    if (object == NULL) {
        ivig_fault_memory(file);
        return;
    }
    ivig_schema_read(file, node, schema, object);
    memcpy(member, &object, sizeof object);
}

static void read_scalar_text(struct ivig_rule_file *file, const struct ivig_yaml *node,
                             const struct ivig_field *field, const char **text)
{
    bool fits = field->type == IVIG_F_TEXT ? ivig_scalar_text(file, node)
                : field->type == IVIG_F_ID ? ivig_scalar_id(file, node)
                                           : ivig_scalar_date(file, node);

    if (!fits)
        return;
    *text = node->text;
    if (field->refers_to != IVIG_REFERS_TO_NOTHING)
        ivig_refer(file, field->refers_to, node->text, node);
}

static void read_format(struct ivig_rule_file *file, const struct ivig_yaml *node, const char *due)
{
    if (node->kind != IVIG_YAML_SCALAR)
        (void)ivig_fault(file, node, IVIG_E_KIND, "%s stands here; %s is due",
                         ivig_yaml_found(node), due);
    else if (strcmp(node->text, due) != 0)
        (void)ivig_fault(file, node, IVIG_E_VALUE, "'%s' is not the format of this file, %s",
                         node->text, due);
}

static void read_field(struct ivig_rule_file *file, const struct ivig_yaml *node,
                       const struct ivig_field *field, void *member)
{
    switch (field->type) {
    case IVIG_F_TEXT:
    case IVIG_F_ID:
    case IVIG_F_DATE:
        read_scalar_text(file, node, field, member);
        break;
    case IVIG_F_DAY:
        (void)ivig_scalar_day(file, node, member);
        break;
    case IVIG_F_FLAG:
        (void)ivig_scalar_flag(file, node, member);
        break;
    case IVIG_F_NUMBER:
        (void)ivig_scalar_number(file, node, field->scale, field->min, field->max, member);
        break;
    case IVIG_F_WORD:
        (void)ivig_scalar_word(file, node, field->of, member);
        break;
    case IVIG_F_FORMAT:
        read_format(file, node, field->of);
        break;
    case IVIG_F_TEXTS:
    case IVIG_F_IDS:
        read_ids(file, node, field, member);
        break;
    case IVIG_F_NUMBERS:
        read_numbers(file, node, field, member);
        break;
    case IVIG_F_STRUCT:
        ivig_schema_read(file, node, field->of, member);
        break;
    case IVIG_F_POINTER:
        read_pointer(file, node, field->of, member);
        break;
    case IVIG_F_LIST:
        read_list(file, node, field, member);
        break;
    case IVIG_F_CUSTOM:
        field->read(file, node, member);
        break;
    }
}

static const struct ivig_field *find_field(const struct ivig_schema *schema, const char *key)
{
    for (size_t i = 0; i < schema->count; i++)
        if (strcmp(schema->fields[i].key, key) == 0)
            return &schema->fields[i];
    return NULL;
}

static void report_unknown(struct ivig_rule_file *file, const struct ivig_yaml *node,
                           const struct ivig_schema *schema)
{
    struct ivig_known known;

    ivig_known_start(&known, node->key);
    for (size_t i = 0; i < schema->count; i++)
        ivig_known_offer(&known, schema->fields[i].key);
    if (schema->or_key != NULL)
        ivig_nearest_offer(&known.search, schema->or_key);
    if (known.search.best != NULL)
        (void)ivig_fault_at_key(file, node, IVIG_E_UNKNOWN_KEY,
                                "unknown key in %s; did you mean '%s'?", schema->what,
                                known.search.best);
    else
        (void)ivig_fault_at_key(file, node, IVIG_E_UNKNOWN_KEY, "unknown key in %s; known are %s",
                                schema->what, known.list);
}

/* What an optional number holds until its key is met. */
static void clear(const struct ivig_schema *schema, char *object)
{
    static const int64_t absent = IVIG_ABSENT;

    if (schema->whole != NULL)
        schema = schema->whole;
    memset(object, 0, schema->size);
    for (size_t i = 0; i < schema->count; i++)
        if (schema->fields[i].type == IVIG_F_NUMBER || schema->fields[i].type == IVIG_F_DAY)
            memcpy(object + schema->fields[i].offset, &absent, sizeof absent);
}

/* A struct that no key brought in may still hold numbers that are absent. */
static void clear_deep(const struct ivig_schema *schema, char *object)
{
    clear(schema, object);
    for (size_t i = 0; i < schema->count; i++)
        if (schema->fields[i].type == IVIG_F_STRUCT)
            clear_deep(schema->fields[i].of, object + schema->fields[i].offset);
}

void ivig_schema_read(struct ivig_rule_file *file, const struct ivig_yaml *node,
                      const struct ivig_schema *schema, void *object)
{
    size_t faults = file->faults;

    clear_deep(schema, object);
    if (node->faulty)
        return;
    if (schema->or_key != NULL && ivig_yaml_child(node, schema->or_key) != NULL)
        schema = schema->or_schema;
    if (node->kind != IVIG_YAML_MAPPING) {
        (void)ivig_fault(file, node, IVIG_E_KIND, "%s stands here; %s is due: a mapping with keys",
                         ivig_yaml_found(node), schema->what);
        return;
    }
    for (const struct ivig_yaml *child = node->first; child != NULL; child = child->next) {
        const struct ivig_field *field = find_field(schema, child->key);

        if (child->faulty)
            continue;
        if (field == NULL)
            report_unknown(file, child, schema);
        else
            read_field(file, child, field, (char *)object + field->offset);
    }
    for (size_t i = 0; i < schema->count; i++) {
        const struct ivig_field *field = &schema->fields[i];

        if (field->required && !(field->proof && file->proved) &&
            ivig_yaml_child(node, field->key) == NULL)
            (void)ivig_fault(file, node, IVIG_E_MISSING_KEY, "key '%s' is missing in %s",
                             field->key, schema->what);
    }
    if (schema->complete != NULL)
        schema->complete(object);
    if (file->faults == faults && !file->checks_off && schema->check != NULL)
        schema->check(file, node, object);
}
