/* Numbers that a worked example expects, against those that came of it. */
#include "dose/examples.h"
#include "rules/yaml_tree.h"

void ivig_expect_number(struct ivig_rule_file *file, const struct ivig_yaml *node, int64_t expected,
                        int64_t found, unsigned scale, const char *unit)
{
    char due[IVIG_DECIMAL_ROOM];
    char is[IVIG_DECIMAL_ROOM];

    if (expected == found)
        return;
    (void)ivig_decimal_print(expected, scale, due);
    (void)ivig_decimal_print(found, scale, is);
    (void)ivig_fault(file, node, IVIG_E_EXAMPLE, "%s%s is expected, the rules give %s%s", due, unit,
                     is, unit);
}

void ivig_expect_numbers(struct ivig_rule_file *file, const struct ivig_yaml *list,
                         const struct ivig_numbers *expected, const struct ivig_numbers *found,
                         const char *what, unsigned scale, const char *unit)
{
    const struct ivig_yaml *node = list->first;

    if (expected->count != found->count) {
        (void)ivig_fault(file, list, IVIG_E_EXAMPLE, "the %s listed are %zu, the rules give %zu",
                         what, expected->count, found->count);
        return;
    }
    for (size_t i = 0; i < expected->count; i++, node = node->next)
        ivig_expect_number(file, node, expected->items[i], found->items[i], scale, unit);
}
