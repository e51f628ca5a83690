/*
 * Ids in cells to what they stand for: each is looked up in the rules once, and
 * then remembered.
 */
#ifndef IVIG_BATCH_NAMES_H
#define IVIG_BATCH_NAMES_H

#include <pthread.h>
#include <stdint.h>

#include <ivigcalc/request.h>

#include "batch/record.h"

enum ivig_name_of { IVIG_NAME_OF_INDICATION, IVIG_NAME_OF_RULE, IVIG_NAME_OF_PRODUCT };

/** What an id stands for; of an indication, with its regimen and its own weight rule. */
struct ivig_named {
    const struct ivig_indication *indication;
    const struct ivig_variant *variant;
    const struct ivig_regimen *regimen; /* NULL: not recommended */
    const struct ivig_weight_rule *weight_rule;
    const struct ivig_product *product;
};

/* A longer text is looked up each time: no id is as long. */
enum { IVIG_NAME_KEY_MOST = 190, IVIG_NAMES_MOST = 256, IVIG_NAMES_RECENT = 64 };

struct ivig_name_entry {
    unsigned char length;
    unsigned char of;
    char key[IVIG_NAME_KEY_MOST];
    struct ivig_named named;
};

/**
 * What one thread remembers; start with zeros, up to the entries, but rules and lock.  The rules
 * are shared: looking up in them is done under the lock.
 */
struct ivig_names {
    const struct ivig_rules *rules;
    pthread_mutex_t *lock;
    size_t count;
    unsigned char place[IVIG_NAMES_MOST]; /* by hash, the number of an entry from 1; 0: free */
    struct ivig_named last;               /* of a text that was not remembered */
    /* by length and first letter, the entry that was found last: mostly it is the one */
    const struct ivig_name_entry *recent[IVIG_NAMES_RECENT];
    /* in the order they came: what is not used yet needs no zeros, and costs no memory */
    struct ivig_name_entry entry[IVIG_NAMES_MOST - 1];
};

/**
 * What ${text} stands for.  Of an indication it is ID or ID/REGIMEN, and
 * ${regimen} names its regimen where that cell is not empty; if both do, they
 * must be the same, else IVIG_E_CONFLICT.  Errors as of the calls of request.h,
 * with the column as path; ${named} is then left as it was.  It is valid until
 * the next call.
 */
enum ivig_status ivig_names_find(struct ivig_names *names, enum ivig_name_of of,
                                 struct ivig_cell text, struct ivig_cell regimen,
                                 const struct ivig_named **named, struct ivig_error *error);

#endif
