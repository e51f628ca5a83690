/*
 * Single values of a rule file: what each may hold, and how that is refused.
 */
#ifndef IVIG_RULES_SCALAR_H
#define IVIG_RULES_SCALAR_H

#include <stdbool.h>
#include <stdint.h>

#include "rules/rule_file.h"
#include "rules/yaml_tree.h"

/* The words of an enum; the last row has no word. */
struct ivig_words {
    const char *word;
    int value;
};

/* Each reports a value that does not fit and returns whether it fits. */
bool ivig_scalar_text(struct ivig_rule_file *file, const struct ivig_yaml *node);
bool ivig_scalar_id(struct ivig_rule_file *file, const struct ivig_yaml *node);
bool ivig_scalar_date(struct ivig_rule_file *file, const struct ivig_yaml *node);
bool ivig_scalar_day(struct ivig_rule_file *file, const struct ivig_yaml *node, int64_t *day);
bool ivig_scalar_flag(struct ivig_rule_file *file, const struct ivig_yaml *node, bool *value);
bool ivig_scalar_word(struct ivig_rule_file *file, const struct ivig_yaml *node,
                      const struct ivig_words *words, int *value);

/** A plain scalar as a number of 10^-${scale}, from ${min} to ${max}. */
bool ivig_scalar_number(struct ivig_rule_file *file, const struct ivig_yaml *node, unsigned scale,
                        int64_t min, int64_t max, int64_t *value);

#endif
