/* Reading what a request is told in words. */
#include <ivigcalc/request.h>

#include <stdio.h>
#include <string.h>
#include <strings.h>

/* Longer than any id; what is cut here is no id either way. */
enum { ID_ROOM = 64 };

static void copy_id(const char *text, size_t length, char id[ID_ROOM])
{
    (void)snprintf(id, ID_ROOM, "%.*s", (int)(length < ID_ROOM ? length : ID_ROOM - 1), text);
}

enum ivig_status ivig_read_sex(const char *text, size_t length, enum ivig_sex *sex,
                               struct ivig_error *error)
{
    static const struct {
        const char *word;
        size_t length;
        enum ivig_sex sex;
    } words[] = {
        { "male", 4, IVIG_MALE },
        { "female", 6, IVIG_FEMALE },
        { "m", 1, IVIG_MALE },
        { "f", 1, IVIG_FEMALE },
    };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (words[i].length == length && strncasecmp(text, words[i].word, length) == 0) {
            *sex = words[i].sex;
            return IVIG_OK;
        }
    return ivig_error_set(error, IVIG_E_VALUE, "'%.*s' is not one of male, female, m, f",
                          (int)(length < ID_ROOM ? length : ID_ROOM), text);
}

enum ivig_status ivig_read_indication(struct ivig_ruleset *set, const char *text,
                                      struct ivig_request *request, const char **regimen,
                                      struct ivig_error *error)
{
    size_t length = strcspn(text, "/");
    struct ivig_indication_found found;
    enum ivig_status status;
    char id[ID_ROOM];

    copy_id(text, length, id);
    status = ivig_ruleset_indication(set, id, &found, error);
    if (status != IVIG_OK)
        return status;
    request->indication = found.indication;
    request->variant = found.variant;
    *regimen = text[length] == '/' ? text + length + 1 : NULL;
    return IVIG_OK;
}

enum ivig_status ivig_read_regimen(const char *id, struct ivig_request *request,
                                   struct ivig_error *error)
{
    if (request->indication->not_recommended == NULL)
        return ivig_indication_regimen(request->indication, id, &request->regimen, error);
    request->regimen = NULL;
    return IVIG_OK;
}

enum ivig_status ivig_read_weight_rule(const struct ivig_rules *rules, const char *id,
                                       struct ivig_request *request, struct ivig_error *error)
{
    const char *in_force = ivig_weight_rule_id(rules->defaults, request->indication, id);
    enum ivig_status status =
        ivig_ruleset_weight_rule(rules->set, in_force, &request->weight_rule, error);

    if (status == IVIG_OK)
        request->weight_rule_named = id != NULL;
    return status;
}

/* Bytes up to the next of ${separators}, or to the end. */
static size_t id_length(const char *text, const char *end, const char *separators)
{
    size_t length = 0;

    while (text + length < end && strchr(separators, text[length]) == NULL)
        length++;
    return length;
}

enum ivig_status ivig_read_conditions(const struct ivig_precautions *precautions, const char *text,
                                      size_t length, const char *separators, uint64_t *conditions,
                                      struct ivig_error *error)
{
    const char *end = text + length;
    uint64_t read = *conditions;
    const char *at = text;
    bool more = true;

    while (more) {
        size_t taken = id_length(at, end, separators);
        enum ivig_status status;
        char id[ID_ROOM];

        if (taken == 0)
            return ivig_error_set(error, IVIG_E_VALUE,
                                  "a condition is missing in '%.*s'; ids are due, with a comma "
                                  "between them",
                                  (int)(length < ID_ROOM ? length : ID_ROOM), text);
        copy_id(at, taken, id);
        status = ivig_precautions_add(precautions, id, &read, error);
        if (status != IVIG_OK)
            return status;
        more = at + taken < end;
        at += taken + 1;
    }
    *conditions = read;
    return IVIG_OK;
}
