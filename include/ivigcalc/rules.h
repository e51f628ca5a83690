/*
 * The rule model: what the files under rules/ say, once they have been read
 * and checked.  Everything in it is const to its users and is owned by the
 * struct ivig_ruleset it came from (ruleset.h).  rules/README.md documents
 * every key of the files.
 */
#ifndef IVIGCALC_RULES_H
#define IVIGCALC_RULES_H

#include <ivigcalc/defaults.h>
#include <ivigcalc/indication.h>
#include <ivigcalc/precautions.h>
#include <ivigcalc/product.h>
#include <ivigcalc/weight_rule.h>

#endif
