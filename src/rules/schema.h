/*
 * Schemas as tables, and the walk that reads a tree by them.
 *
 * A schema lists the keys of a mapping and, for each, the kind of value, its
 * scale and range, whether it must be there, and where it goes in a struct.
 * The walk reports every unknown, missing and unfit value and goes on.
 */
#ifndef IVIG_RULES_SCHEMA_H
#define IVIG_RULES_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rules/rule_file.h"
#include "rules/scalar.h"
#include "rules/yaml_tree.h"

enum ivig_field_type {
    IVIG_F_TEXT,    /* const char *: one paragraph */
    IVIG_F_ID,      /* const char *: letters, digits and hyphens */
    IVIG_F_DATE,    /* const char *: a real day, YYYY-MM-DD */
    IVIG_F_DAY,     /* int64_t: the same as a number (date.h) */
    IVIG_F_FLAG,    /* bool: true or false */
    IVIG_F_NUMBER,  /* int64_t at `scale`, from `min` to `max` */
    IVIG_F_WORD,    /* an enum: one of `of` (struct ivig_words) */
    IVIG_F_FORMAT,  /* nothing: the text must be `of` */
    IVIG_F_TEXTS,   /* struct ivig_texts: a list of texts */
    IVIG_F_IDS,     /* struct ivig_texts: a list of ids, `min` of them at least */
    IVIG_F_NUMBERS, /* struct ivig_numbers: a list, each as IVIG_F_NUMBER */
    IVIG_F_STRUCT,  /* the struct itself, read by `of` */
    IVIG_F_POINTER, /* a pointer to the struct, NULL if the key is not there */
    IVIG_F_LIST,    /* pointer and count: a list of structs, `min` at least */
    IVIG_F_CUSTOM   /* whatever `read` makes of the node */
};

typedef void ivig_field_reader(struct ivig_rule_file *file, const struct ivig_yaml *node,
                               void *member);

struct ivig_field {
    const char *key;
    enum ivig_field_type type;
    bool required;
    bool proof; /* it only proves the file: a file that was proved does without */
    size_t offset;
    unsigned scale;
    int64_t min;
    int64_t max;
    const void *of; /* struct ivig_schema, struct ivig_words or text */
    enum ivig_reference_kind refers_to;
    ivig_field_reader *read;
};

/* Proves what single keys cannot; called only if all keys were read well. */
typedef void ivig_struct_check(struct ivig_rule_file *file, const struct ivig_yaml *node,
                               const void *object);

/* Fills in members that are made of the others, whether or not the file is proved. */
typedef void ivig_struct_completion(void *object);

struct ivig_schema {
    const char *what; /* "a regimen", for messages */
    size_t size;
    const struct ivig_field *fields;
    size_t count;
    ivig_struct_check *check;         /* or NULL */
    ivig_struct_completion *complete; /* or NULL */
    const struct ivig_schema *whole;  /* has every key of the struct; NULL: this one does */
    /* a mapping that has the key `or_key` is read by another schema of the same struct */
    const char *or_key; /* NULL: none */
    const struct ivig_schema *or_schema;
};

/* Rows of a schema's table. */
#define IVIG_AT(type, member) .offset = offsetof(type, member)
#define IVIG_SCHEMA(what_, type, fields_, check_)                                                  \
    {                                                                                              \
        .what = what_, .size = sizeof(type), .fields = fields_,                                    \
        .count = sizeof(fields_) / sizeof *(fields_), .check = check_                              \
    }

/**
 * Read ${node} by ${schema} into ${object}, whose size is the schema's and
 * which is zeroed first.  Texts and lists are owned by the file's arena.
 * Faults are reported to ${file}; look at its count.
 */
void ivig_schema_read(struct ivig_rule_file *file, const struct ivig_yaml *node,
                      const struct ivig_schema *schema, void *object);

#endif
