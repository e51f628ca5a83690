/*
 * Option values to numbers, with errors that say what was found and what
 * would be accepted.
 */
#ifndef IVIG_CLI_VALUES_H
#define IVIG_CLI_VALUES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <ivigcalc/order.h>
#include <ivigcalc/quantity.h>
#include <ivigcalc/rules.h>

#include "cli/options.h"

/**
 * Read an option's value into ${value}; an option that was not given leaves
 * IVIG_ABSENT.  Reports and returns false if it does not fit.
 */
bool cli_number(const struct cli_arguments *arguments, enum cli_option_id id,
                enum ivig_quantity quantity, struct ivig_range range, int64_t *value);

/**
 * Which of the words (the last NULL) the value is; ${index} stays as it was if
 * the option was not given.
 */
bool cli_word(const struct cli_arguments *arguments, enum cli_option_id id,
              const char *const *words, int *index);

/**
 * Read grams of days into ${order}, as "5x28" (order.h); false after a report.
 * An option that was not given leaves it as it was.
 */
bool cli_order(const struct cli_arguments *arguments, enum cli_option_id id,
               struct ivig_order *order);

/** Read a day of the calendar into ${day}, as cli_number (date.h). */
bool cli_date(const struct cli_arguments *arguments, enum cli_option_id id, int64_t *day);

/**
 * Put ${word} at the end of ${list}, a text in ${room} bytes, with ${between} before
 * it where it is not the first.  What does not fit is cut.
 */
void cli_list_word(char *list, size_t room, const char *between, const char *word);

/* Bytes of a line that is given as a word. */
enum { CLI_LINE_MOST = 500 };

/** Whether a word is a line of UTF-8 that is not empty; ${what} it is, for the message. */
bool cli_is_line(const char *what, const char *text);

/** Whether the value, if given, is a line of UTF-8 that is not empty. */
bool cli_line(const struct cli_arguments *arguments, enum cli_option_id id);

#endif
