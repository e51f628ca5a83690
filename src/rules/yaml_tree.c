/* libyaml events to a tree; all that rule files do not use is refused. */
#include "rules/yaml_tree.h"

#include <string.h>
#include <yaml.h>

#include "rules/yaml_problem.h"

/* What is known between two events. */
struct builder {
    struct ivig_rule_file *file;
    struct ivig_yaml *root;
    struct ivig_yaml *open; /* innermost list or mapping being filled */
    size_t depth;
    size_t documents;
    size_t nodes;
    char *key; /* a key that waits for its value, else NULL */
    size_t key_line;
    size_t key_column;
    bool key_faulty;
};

const char *ivig_yaml_found(const struct ivig_yaml *node)
{
    return node->kind == IVIG_YAML_LIST      ? "a list"
           : node->kind == IVIG_YAML_MAPPING ? "a mapping"
                                             : "a text";
}

const struct ivig_yaml *ivig_yaml_child(const struct ivig_yaml *mapping, const char *key)
{
    for (const struct ivig_yaml *child = mapping->first; child != NULL; child = child->next)
        if (child->key != NULL && strcmp(child->key, key) == 0)
            return child;
    return NULL;
}

/* Whether the file, or the list or mapping being filled, holds too much. */
static bool is_full(struct builder *builder, const yaml_mark_t *mark)
{
    const char *what = builder->nodes++ >= IVIG_YAML_NODES_MOST ? "the file" : NULL;

    if (builder->open != NULL && builder->open->count >= IVIG_YAML_ENTRIES_MOST)
        what = "one list or mapping";
    if (what != NULL)
        (void)ivig_fault_at(builder->file, mark->line + 1, mark->column + 1, IVIG_E_SIZE,
                            "too many entries: %s holds at most %d", what,
                            builder->nodes > IVIG_YAML_NODES_MOST ? IVIG_YAML_NODES_MOST
                                                                  : IVIG_YAML_ENTRIES_MOST);
    return what != NULL;
}

/* A new node under the open one, taking the key that waits. */
static struct ivig_yaml *add_node(struct builder *builder, enum ivig_yaml_kind kind,
                                  const yaml_mark_t *mark)
{
    struct ivig_yaml *parent = builder->open;
    struct ivig_yaml *node;

    if (is_full(builder, mark))
        return NULL;
    node = ivig_arena_take(builder->file->arena, sizeof *node);
    if (node == NULL) {
        ivig_fault_memory(builder->file);
        return NULL;
    }
    node->kind = kind;
    node->line = mark->line + 1;
    node->column = mark->column + 1;
    node->parent = parent;
    node->key = builder->key;
    node->key_line = builder->key_line;
    node->key_column = builder->key_column;
    node->faulty = builder->key_faulty;
    builder->key = NULL;
    builder->key_faulty = false;
    if (parent == NULL) {
        builder->root = node;
        return node;
    }
    node->index = parent->count++;
    if (parent->last != NULL)
        parent->last->next = node;
    else
        parent->first = node;
    parent->last = node;
    return node;
}

static bool waits_for_key(const struct builder *builder)
{
    return builder->open != NULL && builder->open->kind == IVIG_YAML_MAPPING &&
           builder->key == NULL;
}

static void take_key(struct builder *builder, const yaml_event_t *event)
{
    struct ivig_rule_file *file = builder->file;
    const char *text = (const char *)event->data.scalar.value;
    const struct ivig_yaml *earlier;

    builder->key = ivig_arena_copy(file->arena, text, event->data.scalar.length);
    builder->key_line = event->start_mark.line + 1;
    builder->key_column = event->start_mark.column + 1;
    if (builder->key == NULL) {
        ivig_fault_memory(file);
        return;
    }
    earlier = ivig_yaml_child(builder->open, builder->key);
    builder->key_faulty = earlier != NULL || strcmp(text, "<<") == 0;
    if (strcmp(text, "<<") == 0)
        (void)ivig_fault_at(file, builder->key_line, builder->key_column, IVIG_E_FEATURE,
                            "merge key '<<': write the keys out");
    else if (earlier != NULL)
        (void)ivig_fault_at(file, builder->key_line, builder->key_column, IVIG_E_REPEATED_KEY,
                            "key '%s' stands twice; the first is in line %zu", text,
                            earlier->key_line);
}

/* Report an anchor or tag; the node itself is kept, so that reading goes on. */
static void refuse_features(struct builder *builder, const yaml_event_t *event,
                            const yaml_char_t *anchor, const yaml_char_t *tag)
{
    if (anchor != NULL)
        (void)ivig_fault_at(builder->file, event->start_mark.line + 1, event->start_mark.column + 1,
                            IVIG_E_FEATURE, "anchor '&%s': write the value out where it is used",
                            (const char *)anchor);
    if (tag != NULL)
        (void)ivig_fault_at(builder->file, event->start_mark.line + 1, event->start_mark.column + 1,
                            IVIG_E_FEATURE, "tag '%s': values carry no tags", (const char *)tag);
}

static bool add_scalar(struct builder *builder, const yaml_event_t *event)
{
    struct ivig_yaml *node;

    refuse_features(builder, event, event->data.scalar.anchor, event->data.scalar.tag);
    if (memchr(event->data.scalar.value, '\0', event->data.scalar.length) != NULL) {
        (void)ivig_fault_at(builder->file, event->start_mark.line + 1, event->start_mark.column + 1,
                            IVIG_E_VALUE, "a NUL character in a text");
        return false;
    }
    if (waits_for_key(builder)) {
        take_key(builder, event);
        return builder->key != NULL;
    }
    node = add_node(builder, IVIG_YAML_SCALAR, &event->start_mark);
    if (node == NULL)
        return false;
    node->plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    node->length = event->data.scalar.length;
    node->text = ivig_arena_copy(builder->file->arena, (const char *)event->data.scalar.value,
                                 event->data.scalar.length);
    if (node->text == NULL)
        ivig_fault_memory(builder->file);
    return node->text != NULL;
}

static bool open_collection(struct builder *builder, const yaml_event_t *event,
                            enum ivig_yaml_kind kind, const yaml_char_t *anchor,
                            const yaml_char_t *tag)
{
    struct ivig_yaml *node;

    refuse_features(builder, event, anchor, tag);
    if (waits_for_key(builder)) {
        (void)ivig_fault_at(builder->file, event->start_mark.line + 1, event->start_mark.column + 1,
                            IVIG_E_KIND, "a key must be a plain word, not a list or mapping");
        return false;
    }
    if (++builder->depth > IVIG_YAML_DEPTH_MOST) {
        (void)ivig_fault_at(builder->file, event->start_mark.line + 1, event->start_mark.column + 1,
                            IVIG_E_SIZE, "nested more than %d deep", IVIG_YAML_DEPTH_MOST);
        return false;
    }
    node = add_node(builder, kind, &event->start_mark);
    builder->open = node;
    return node != NULL;
}

static bool add_alias(struct builder *builder, const yaml_event_t *event)
{
    struct ivig_yaml *node;

    (void)ivig_fault_at(builder->file, event->start_mark.line + 1, event->start_mark.column + 1,
                        IVIG_E_FEATURE, "alias '*%s': write the value out",
                        (const char *)event->data.alias.anchor);
    if (waits_for_key(builder))
        return false;
    node = add_node(builder, IVIG_YAML_SCALAR, &event->start_mark);
    if (node != NULL) {
        node->faulty = true;
        node->text = "";
    }
    return node != NULL;
}

static bool start_document(struct builder *builder, const yaml_event_t *event)
{
    const char *fault = NULL;

    if (builder->documents++ > 0)
        fault = "a second document: a rule file holds one";
    else if (event->data.document_start.version_directive != NULL ||
             event->data.document_start.tag_directives.start !=
                 event->data.document_start.tag_directives.end)
        fault = "a directive: rule files use none";
    if (fault != NULL)
        (void)ivig_fault_at(builder->file, event->start_mark.line + 1, event->start_mark.column + 1,
                            IVIG_E_FEATURE, "%s", fault);
    return fault == NULL;
}

/* Take one event; false: stop reading. */
static bool take_event(struct builder *builder, const yaml_event_t *event)
{
    switch (event->type) {
    case YAML_DOCUMENT_START_EVENT:
        return start_document(builder, event);
    case YAML_SCALAR_EVENT:
        return add_scalar(builder, event);
    case YAML_SEQUENCE_START_EVENT:
        return open_collection(builder, event, IVIG_YAML_LIST, event->data.sequence_start.anchor,
                               event->data.sequence_start.tag);
    case YAML_MAPPING_START_EVENT:
        return open_collection(builder, event, IVIG_YAML_MAPPING, event->data.mapping_start.anchor,
                               event->data.mapping_start.tag);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        builder->open = builder->open->parent;
        builder->depth--;
        return true;
    case YAML_ALIAS_EVENT:
        return add_alias(builder, event);
    case YAML_NO_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_STREAM_END_EVENT:
    case YAML_DOCUMENT_END_EVENT:
        return true;
    }
    return false;
}

static void read_events(struct builder *builder, const char *bytes, size_t length)
{
    yaml_parser_t parser;
    bool more = true;

    if (yaml_parser_initialize(&parser) == 0) {
        ivig_fault_memory(builder->file);
        return;
    }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, (const unsigned char *)bytes, length);
    while (more) {
        yaml_event_t event;

        if (yaml_parser_parse(&parser, &event) == 0) {
            ivig_yaml_problem(builder->file, &parser, bytes, length);
            break;
        }
        more = event.type != YAML_STREAM_END_EVENT && take_event(builder, &event);
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
}

struct ivig_yaml *ivig_yaml_parse(struct ivig_rule_file *file, const void *bytes, size_t length)
{
    struct builder builder = { .file = file };
    const char *text = bytes;
    size_t faults = file->faults;

    if (length > IVIG_YAML_BYTES_MOST) {
        (void)ivig_fault_at(file, 1, 1, IVIG_E_SIZE, "%zu bytes; a rule file has at most %d",
                            length, IVIG_YAML_BYTES_MOST);
        return NULL;
    }
    if (length >= 2 && (memcmp(text, "\xff\xfe", 2) == 0 || memcmp(text, "\xfe\xff", 2) == 0)) {
        (void)ivig_fault_at(file, 1, 1, IVIG_E_SYNTAX, "UTF-16; save the file as UTF-8");
        return NULL;
    }
    if (length >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0) {
        text += 3;
        length -= 3;
    }
    read_events(&builder, text, length);
    if (file->faults == faults && builder.root == NULL)
        (void)ivig_fault_at(file, 1, 1, IVIG_E_SYNTAX, "the file is empty");
    /* after a fault that ended the reading the rest of the tree is missing */
    return builder.open == NULL ? builder.root : NULL;
}
