/*
 * One rule file while it is being read: where its faults go, and what it
 * refers to in other files.
 */
#ifndef IVIG_RULES_RULE_FILE_H
#define IVIG_RULES_RULE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include <ivigcalc/error.h>

#include "base/arena.h"

struct ivig_yaml;

/* Faults of one file that are reported; the rest is only counted. */
enum { IVIG_FAULTS_REPORTED = 100 };

/* What an id in a file can refer to. */
enum ivig_reference_kind {
    IVIG_REFERS_TO_NOTHING,
    IVIG_REFERS_TO_SOURCE,
    IVIG_REFERS_TO_CHECK,
    IVIG_REFERS_TO_CONDITION,
    IVIG_REFERS_TO_WEIGHT_RULE
};

struct ivig_reference {
    enum ivig_reference_kind kind;
    const char *id;
    const struct ivig_yaml *node;
    struct ivig_reference *next;
};

struct ivig_rule_file {
    const char *shown;                    /* the name that errors show */
    const struct ivig_reporter *reporter; /* NULL: faults are only counted */
    struct ivig_arena *arena;             /* owns all that is read */
    enum ivig_status first;               /* status of the first fault */
    size_t faults;                        /* how many so far */
    bool checks_off;                      /* the tree has faults: only read it */
    bool proved;                          /* its worked examples were run and left out */
    struct ivig_reference *references;    /* in the order of the file */
    struct ivig_reference *last_reference;
};

/**
 * Report a fault at ${node}; at the start of the file where that is NULL.
 * Returns ${status}.
 */
enum ivig_status ivig_fault(struct ivig_rule_file *file, const struct ivig_yaml *node,
                            enum ivig_status status, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/** The same at the key of ${node}, a child of a mapping. */
enum ivig_status ivig_fault_at_key(struct ivig_rule_file *file, const struct ivig_yaml *node,
                                   enum ivig_status status, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/** The same at a line and column, with no path. */
enum ivig_status ivig_fault_at(struct ivig_rule_file *file, size_t line, size_t column,
                               enum ivig_status status, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/** Note that the file is out of memory; reported once. */
void ivig_fault_memory(struct ivig_rule_file *file);

/** Remember that ${node} refers to ${id}. */
void ivig_refer(struct ivig_rule_file *file, enum ivig_reference_kind kind, const char *id,
                const struct ivig_yaml *node);

#endif
