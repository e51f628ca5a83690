/*
 * The built-in rule set, open while a program's tests run.
 */
#ifndef IVIG_TESTS_UNIT_BUILTIN_H
#define IVIG_TESTS_UNIT_BUILTIN_H

#include <ivigcalc/ruleset.h>

static struct ivig_ruleset *rules;
static const struct ivig_defaults *defaults;
static const struct ivig_precautions *precautions;

static int open_builtin(void **state)
{
    (void)state;
    return ivig_ruleset_open_builtin(&rules, NULL) == IVIG_OK &&
                   ivig_ruleset_defaults(rules, &defaults, NULL) == IVIG_OK &&
                   ivig_ruleset_precautions(rules, &precautions, NULL) == IVIG_OK
               ? 0
               : -1;
}

static int free_builtin(void **state)
{
    (void)state;
    ivig_ruleset_free(rules);
    return 0;
}

#endif
