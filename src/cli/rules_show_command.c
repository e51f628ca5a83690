/* ivigcalc rules show ID: one rule as a person reads it. */
#include <string.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/rules.h"
#include "cli/view.h"
#include "rules/known.h"

/* The file of checks and conditions has no id of its own. */
static const char precautions_name[] = "precautions";

static bool report_unknown(const struct ivig_ruleset *set, const char *id)
{
    static const enum ivig_name_kind kinds[] = { IVIG_NAME_INDICATION, IVIG_NAME_WEIGHT_RULE };
    struct ivig_known known;
    struct ivig_error error = { 0 };
    const char *name;

    ivig_known_start(&known, id);
    for (size_t kind = 0; kind < sizeof kinds / sizeof *kinds; kind++)
        for (size_t i = 0; (name = ivig_ruleset_name(set, kinds[kind], i)) != NULL; i++)
            ivig_known_offer(&known, name);
    ivig_known_offer(&known, precautions_name);
    (void)ivig_known_report(&known, "rule", &error);
    return cli_refuse("rules show: %s", error.text);
}

/* An indication, a weight rule or the precautions, whichever has that name, in this order. */
static bool find(const struct ivig_rules *rules, const char *id,
                 struct ivig_rule_document *document)
{
    struct ivig_indication_found found = { 0 };
    struct ivig_error error = { 0 };
    enum ivig_status status = ivig_ruleset_indication(rules->set, id, &found, &error);

    document->indication = found.indication;
    document->variant = found.variant;
    if (status == IVIG_E_UNKNOWN_ID)
        status = ivig_ruleset_weight_rule(rules->set, id, &document->weight_rule, &error);
    if (status == IVIG_E_UNKNOWN_ID)
        return strcmp(id, precautions_name) == 0 || report_unknown(rules->set, id);
    return status == IVIG_OK || cli_refuse("%s", error.text);
}

int cli_run_rules_show(const struct cli_arguments *arguments)
{
    struct ivig_rules rules = { 0 };
    struct ivig_rule_document document = { 0 };
    const struct ivig_format *format;
    struct ivig_buffer out = { 0 };
    int status = CLI_USAGE;

    if (cli_read_view(arguments, &format, &document.view) &&
        cli_open_rules(arguments, &rules, true) && find(&rules, arguments->words[0], &document)) {
        document.rules = rules.set;
        document.precautions = rules.precautions;
        status = cli_print(format->rule(&document, &out), &out, CLI_DONE);
    }
    ivig_buffer_free(&out);
    cli_close_rules(&rules);
    return status;
}
