/*
 * Going through the rules of a set, sorted by id.
 */
#ifndef IVIG_RENDER_RULE_LIST_H
#define IVIG_RENDER_RULE_LIST_H

#include <ivigcalc/render.h>

/**
 * Put the next indication into ${indication}, NULL past the last.  ${at}
 * starts at 0 and is moved on.  An alias or variant is no indication of its
 * own.  A file that cannot be parsed gives its status.
 */
enum ivig_status ivig_next_indication(struct ivig_ruleset *rules, size_t *at,
                                      const struct ivig_indication **indication);

/** As ivig_next_indication, for the weight rules. */
enum ivig_status ivig_next_weight_rule(struct ivig_ruleset *rules, size_t *at,
                                       const struct ivig_weight_rule **rule);

/** As ivig_next_indication, for the products, those that are refused among them. */
enum ivig_status ivig_next_product(struct ivig_ruleset *rules, size_t *at,
                                   const struct ivig_product **product);

#endif
