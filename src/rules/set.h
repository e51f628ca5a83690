/*
 * The inside of a rule set: its files, and an index over them.
 *
 * The index has one shape for both kinds of set.  For the built-in set it is
 * generated C (embed.c writes it); for a folder it is made while reading.
 */
#ifndef IVIG_RULES_SET_H
#define IVIG_RULES_SET_H

#include <stddef.h>

#include <ivigcalc/ruleset.h>

#include "base/arena.h"
#include "rules/rule_file.h"
#include "rules/schema.h"
#include "rules/yaml_tree.h"

enum ivig_file_kind {
    IVIG_FILE_INDICATION,
    IVIG_FILE_WEIGHT_RULE,
    IVIG_FILE_PRECAUTIONS,
    IVIG_FILE_DEFAULTS,
    IVIG_FILE_BIBLIOGRAPHY,
    IVIG_FILE_PRODUCT
};

struct ivig_set_file {
    const char *path; /* below the folder: indications/lems.yaml */
    enum ivig_file_kind kind;
    const char *bytes;
    size_t size;
    const char *proved_bytes; /* without the worked examples, which were run before; or NULL */
    size_t proved_size;
};

/* An id, alias or variant, and the file that defines it. */
struct ivig_set_name {
    enum ivig_name_kind kind;
    const char *name;
    size_t file;
};

struct ivig_set_source {
    const char *key;
    const char *text;
};

/* Files sorted by path, names by kind and name, sources by key. */
struct ivig_set_index {
    const struct ivig_set_file *files;
    size_t file_count;
    const struct ivig_set_name *names;
    size_t name_count;
    const struct ivig_set_source *sources;
    size_t source_count;
    const char *sha256;
    unsigned most_days;
};

/* The orders of names and sources, for qsort and bsearch. */
int ivig_compare_names(const void *a, const void *b);
int ivig_compare_sources(const void *a, const void *b);

/* One file of a set while the set is checked. */
struct ivig_loading_file {
    struct ivig_rule_file faults;
    const struct ivig_yaml *tree;
    const void *object; /* NULL: it had a fault */
};

struct ivig_ruleset {
    struct ivig_arena arena;
    const struct ivig_set_index *index;
    void **objects;                   /* one a file; NULL: not parsed yet */
    const char *folder;               /* NULL: built in */
    bool with_examples;               /* parse them too, though they were run before */
    struct ivig_loading_file *loaded; /* until the examples are run; then NULL */
};

/* The built-in set's index (generated). */
extern const struct ivig_set_index ivig_builtin_index;

/**
 * Parse one file's bytes.  Returns the object that its schema describes, owned
 * by the arena of ${file}; NULL if it had a fault.  ${tree} (NULL allowed)
 * takes the YAML tree, for checks across files.
 */
void *ivig_file_parse(struct ivig_rule_file *file, enum ivig_file_kind kind, const char *bytes,
                      size_t size, struct ivig_yaml **tree);

/**
 * Make the bits that stand for references, as far as they are known once the
 * ${at}th file has been parsed: those of the precautions, and an indication's
 * checks when both are there, whichever comes first.
 */
void ivig_set_link(const struct ivig_ruleset *set, size_t at);

/** Write the 64 digits and a NUL of the fingerprint of ${count} sorted files. */
void ivig_fingerprint(const struct ivig_set_file *files, size_t count, char sha256[65]);

/**
 * Read the files of a folder, check each and all of them; the worked examples
 * are still to be run.  Faults go to ${reporter}, which the set refers to as
 * long as it has `loaded`.  Returns the status of the first fault; on failure
 * ${set} is left as it was.
 */
enum ivig_status ivig_set_load_folder(const char *folder, const struct ivig_reporter *reporter,
                                      struct ivig_ruleset **set);

/** The same with the bytes of a set that is open, which must outlive the new one. */
enum ivig_status ivig_set_load_again(const struct ivig_ruleset *source,
                                     const struct ivig_reporter *reporter,
                                     struct ivig_ruleset **set);

/**
 * Prove what no file can alone: names unique, references resolved, every
 * source used.  ${files} has one element, at least, for each file of ${index},
 * which gets its names, sources and most days, owned by ${arena}.  Faults go
 * to the files they stand in.  Unless the set is ${complete}, every file read,
 * it is not asked what refers to what.
 */
void ivig_set_check(struct ivig_arena *arena, struct ivig_loading_file *files, bool complete,
                    struct ivig_set_index *index);

/**
 * Prove of the weight rules what the set's defaults and precautions ask (NULL:
 * could not be read): no child reaches a formula, pregnancy can be known.
 */
void ivig_set_check_weights(struct ivig_loading_file *files, const struct ivig_set_index *index,
                            const struct ivig_defaults *defaults,
                            const struct ivig_precautions *precautions);

/**
 * Prove of the products that what they name is there: regimens, and the limits of
 * ${defaults}; and that their examples show what ${precautions} hold against them.
 * NULL: could not be read.
 */
void ivig_set_check_products(struct ivig_loading_file *files, const struct ivig_set_index *index,
                             const struct ivig_defaults *defaults,
                             const struct ivig_precautions *precautions);

/** Prove that the examples of a product show its conflicts, IgA, days and steps. */
void ivig_set_check_product_examples(struct ivig_loading_file *loaded,
                                     const struct ivig_defaults *defaults,
                                     const struct ivig_precautions *precautions);

#endif
