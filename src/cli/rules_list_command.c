/* ivigcalc rules list: every rule of the set, a few words each. */
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/rules.h"
#include "cli/view.h"

int cli_run_rules_list(const struct cli_arguments *arguments)
{
    struct ivig_rules rules = { 0 };
    const struct ivig_format *format;
    struct ivig_view view;
    struct ivig_buffer out = { 0 };
    int status = CLI_USAGE;

    if (cli_read_view(arguments, &format, &view) && cli_open_rules(arguments, &rules, false)) {
        const struct ivig_rule_list_document document = { rules.set, rules.defaults,
                                                          rules.precautions, view };

        status = cli_print(format->rule_list(&document, &out), &out, CLI_DONE);
    }
    ivig_buffer_free(&out);
    cli_close_rules(&rules);
    return status;
}
