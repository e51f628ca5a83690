/*
 * What libyaml could not parse, as a fault of the file.
 */
#ifndef IVIG_RULES_YAML_PROBLEM_H
#define IVIG_RULES_YAML_PROBLEM_H

#include <stddef.h>

#include <yaml.h>

#include "rules/rule_file.h"

/** Report why ${parser} stopped in the ${length} bytes at ${bytes}. */
void ivig_yaml_problem(struct ivig_rule_file *file, const yaml_parser_t *parser, const char *bytes,
                       size_t length);

#endif
