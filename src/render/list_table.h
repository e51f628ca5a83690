/*
 * Tables of what a set has: cells that stand in columns, the last of them
 * broken into lines.
 */
#ifndef IVIG_RENDER_LIST_TABLE_H
#define IVIG_RENDER_LIST_TABLE_H

#include "render/page.h"

/* Start with all members but `page.out` zero. */
struct ivig_list_table {
    struct ivig_page page;  /* its line is the last cell */
    struct ivig_buffer row; /* the cells before the last one */
};

/** Go on to a column; a cell that is too long for its own moves the next one. */
void ivig_list_go_to(struct ivig_list_table *table, size_t column);

/** An id and a mark in the first column; one that is too long has a line of its own. */
void ivig_list_id(struct ivig_list_table *table, const char *id, const char *mark, size_t column);

/** The row, with what stands in the page's line as its last cell. */
void ivig_list_end_row(struct ivig_list_table *table);

/** Lay out where the rules are from and their SHA-256, after a blank line. */
void ivig_list_footer(struct ivig_list_table *table, const struct ivig_ruleset *rules);

/** The status of the whole; frees what the table holds. */
enum ivig_status ivig_list_close(struct ivig_list_table *table, enum ivig_status status);

#endif
