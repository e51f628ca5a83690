/* Texts, ids, dates, flags, words and numbers of rule files. */
#include "rules/scalar.h"

#include <stdio.h>
#include <string.h>

#include <ivigcalc/date.h>
#include <ivigcalc/number.h>

#include "base/utf8.h"
#include "rules/known.h"

enum { ID_MOST = 40 };

static bool is_scalar(struct ivig_rule_file *file, const struct ivig_yaml *node, const char *due)
{
    if (node->faulty)
        return false; /* reported already */
    if (node->kind == IVIG_YAML_SCALAR)
        return true;
    (void)ivig_fault(file, node, IVIG_E_KIND, "%s stands here; %s is due", ivig_yaml_found(node),
                     due);
    return false;
}

/* What YAML takes for no value at all. */
static bool is_null(const struct ivig_yaml *node)
{
    return node->plain &&
           (node->length == 0 || strcmp(node->text, "~") == 0 || strcmp(node->text, "null") == 0 ||
            strcmp(node->text, "Null") == 0 || strcmp(node->text, "NULL") == 0);
}

bool ivig_scalar_text(struct ivig_rule_file *file, const struct ivig_yaml *node)
{
    if (!is_scalar(file, node, "a text"))
        return false;
    if (node->length == 0 || is_null(node)) {
        (void)ivig_fault(file, node, IVIG_E_VALUE, "the text is empty");
        return false;
    }
    if (!ivig_is_line(node->text, node->length)) {
        (void)ivig_fault(file, node, IVIG_E_VALUE,
                         "the text is blank, or has a line break, a control character or a mark "
                         "of direction; one paragraph is due");
        return false;
    }
    return true;
}

bool ivig_scalar_id(struct ivig_rule_file *file, const struct ivig_yaml *node)
{
    size_t fitting;

    if (!is_scalar(file, node, "an id"))
        return false;
    fitting = strspn(node->text, "abcdefghijklmnopqrstuvwxyz0123456789-");
    if (node->length > 0 && node->length <= ID_MOST && fitting == node->length &&
        node->text[0] != '-')
        return true;
    (void)ivig_fault(
        file, node, IVIG_E_VALUE,
        "'%s' is no id: small letters, digits and hyphens, at most %d, no hyphen first", node->text,
        ID_MOST);
    return false;
}

bool ivig_scalar_day(struct ivig_rule_file *file, const struct ivig_yaml *node, int64_t *day)
{
    if (!is_scalar(file, node, "a date"))
        return false;
    if (ivig_date_parse(node->text, node->length, day) == IVIG_OK)
        return true;
    (void)ivig_fault(file, node, IVIG_E_VALUE, "'%s' is no day; YYYY-MM-DD is due", node->text);
    return false;
}

bool ivig_scalar_date(struct ivig_rule_file *file, const struct ivig_yaml *node)
{
    int64_t day;

    return ivig_scalar_day(file, node, &day);
}

bool ivig_scalar_flag(struct ivig_rule_file *file, const struct ivig_yaml *node, bool *value)
{
    if (!is_scalar(file, node, "true or false"))
        return false;
    if (node->plain && (strcmp(node->text, "true") == 0 || strcmp(node->text, "false") == 0)) {
        *value = node->text[0] == 't';
        return true;
    }
    (void)ivig_fault(file, node, IVIG_E_VALUE, "'%s' is not true or false%s", node->text,
                     node->plain ? "" : " without quotes");
    return false;
}

bool ivig_scalar_word(struct ivig_rule_file *file, const struct ivig_yaml *node,
                      const struct ivig_words *words, int *value)
{
    char accepted[160] = "";

    if (!is_scalar(file, node, "a word"))
        return false;
    for (const struct ivig_words *row = words; row->word != NULL; row++) {
        if (strcmp(row->word, node->text) == 0) {
            *value = row->value;
            return true;
        }
        ivig_known_add(accepted, sizeof accepted, row->word);
    }
    (void)ivig_fault(file, node, IVIG_E_VALUE, "'%s' is not one of %s", node->text, accepted);
    return false;
}

bool ivig_scalar_number(struct ivig_rule_file *file, const struct ivig_yaml *node, unsigned scale,
                        int64_t min, int64_t max, int64_t *value)
{
    char least[IVIG_DECIMAL_ROOM];
    char most[IVIG_DECIMAL_ROOM];
    char decimals[40] = "";
    enum ivig_status status;

    if (!is_scalar(file, node, "a number"))
        return false;
    status = node->plain ? ivig_decimal_parse(node->text, node->length, scale, min, max, value)
                         : IVIG_E_NUMBER;
    if (status == IVIG_OK)
        return true;
    (void)ivig_decimal_print(min, scale, least);
    (void)ivig_decimal_print(max, scale, most);
    if (scale > 0)
        (void)snprintf(decimals, sizeof decimals, " with at most %u decimal%s", scale,
                       scale == 1 ? "" : "s");
    (void)ivig_fault(file, node, status, "'%s' %s; a %snumber from %s to %s%s%s is due", node->text,
                     status == IVIG_E_RANGE       ? "is out of range"
                     : status == IVIG_E_PRECISION ? "has too many decimals"
                                                  : "is not a plain decimal number",
                     scale == 0 ? "whole " : "", least, most, decimals,
                     node->plain ? "" : ", without quotes,");
    return false;
}
