/*
 * What a tally counts by id.
 *
 * An id is found by its pointer, which is that of the rule set or of a table of
 * ours, so that no row compares text.  Should one id have two pointers, its two
 * items become one when the list is sorted.
 */
#ifndef IVIG_BATCH_TALLY_LIST_H
#define IVIG_BATCH_TALLY_LIST_H

#include <stddef.h>

#include <ivigcalc/error.h>

/* What the items of a list are: structs whose first member is the id. */
struct ivig_tally_kind {
    size_t size;
    /* add the numbers of an item to those of another of its id; IVIG_E_OVERFLOW */
    enum ivig_status (*add)(void *sum, const void *part);
};

/* Start with all members but `kind` zero; free `items`. */
struct ivig_tally_list {
    const struct ivig_tally_kind *kind;
    void *items;
    size_t count;
    size_t room;
    size_t last; /* where the search begins: rows that follow are often alike */
};

/**
 * Add an item of the list's kind to the one of its id, or as a new one.
 * IVIG_E_OVERFLOW, IVIG_E_MEMORY.
 */
enum ivig_status ivig_tally_list_put(struct ivig_tally_list *list, const void *item);

/** Add the items of ${part}, of the same kind; IVIG_E_OVERFLOW, IVIG_E_MEMORY. */
enum ivig_status ivig_tally_list_add(struct ivig_tally_list *sum,
                                     const struct ivig_tally_list *part);

/** Sort the items by their ids, each id once; IVIG_E_OVERFLOW. */
enum ivig_status ivig_tally_list_sort(struct ivig_tally_list *list);

#endif
