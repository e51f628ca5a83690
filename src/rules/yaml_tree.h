/*
 * A rule file's YAML as a tree, read strictly: one UTF-8 document of
 * mappings, lists and scalars, with no anchor, alias, tag, merge key,
 * directive or repeated key, and bounded in size and depth.  Scalars stay
 * text.
 */
#ifndef IVIG_RULES_YAML_TREE_H
#define IVIG_RULES_YAML_TREE_H

#include <stdbool.h>
#include <stddef.h>

#include "rules/rule_file.h"

enum {
    IVIG_YAML_BYTES_MOST = 256 * 1024,
    IVIG_YAML_DEPTH_MOST = 12,
    IVIG_YAML_ENTRIES_MOST = 1000, /* of one list or mapping */
    IVIG_YAML_NODES_MOST = 20000
};

enum ivig_yaml_kind { IVIG_YAML_SCALAR, IVIG_YAML_LIST, IVIG_YAML_MAPPING };

struct ivig_yaml {
    enum ivig_yaml_kind kind;
    bool faulty; /* already reported; nothing more is to be said of it */
    bool plain;  /* a scalar without quotes */
    size_t line; /* from 1 */
    size_t column;
    const char *text; /* of a scalar, NUL-terminated */
    size_t length;
    const char *key; /* under a mapping, else NULL */
    size_t key_line;
    size_t key_column;
    size_t index; /* place among its siblings */
    size_t count; /* of children */
    struct ivig_yaml *parent;
    struct ivig_yaml *first;
    struct ivig_yaml *last;
    struct ivig_yaml *next;
};

/**
 * Parse the ${length} bytes at ${bytes} into a tree owned by the file's arena.
 * Faults go to ${file}.  Returns NULL if there is no tree to go on with.
 */
struct ivig_yaml *ivig_yaml_parse(struct ivig_rule_file *file, const void *bytes, size_t length);

/** What a node is, for messages: "a list", "a mapping", "a text". */
const char *ivig_yaml_found(const struct ivig_yaml *node);

/** The child of a mapping with that key; NULL if there is none. */
const struct ivig_yaml *ivig_yaml_child(const struct ivig_yaml *mapping, const char *key);

#endif
