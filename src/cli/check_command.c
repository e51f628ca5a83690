/* ivigcalc check: an order that somebody else wrote, against the rule. */
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/request.h"
#include "cli/values.h"
#include "cli/view.h"

/* What the command works on, from the words to the check. */
struct check_run {
    struct ivig_rules rules;
    const struct ivig_format *format;
    struct ivig_check_request asked;
    struct ivig_order_check check;
    struct ivig_view view;
};

static const char example[] = "ivigcalc check --weight 70 --indication lems --schedule 5x28";

static bool read_order(const struct cli_arguments *arguments, struct check_run *run)
{
    const struct ivig_defaults *defaults = run->rules.defaults;
    const struct ivig_range tolerance = { 0, defaults->check.tolerance_most_percent_milli };

    return cli_order(arguments, CLI_OPT_SCHEDULE, &run->asked.order) &&
           cli_number(arguments, CLI_OPT_ORDERED_WEIGHT, IVIG_KILOGRAMS, defaults->bounds.weight_g,
                      &run->asked.order.weight_g) &&
           cli_number(arguments, CLI_OPT_TOLERANCE, IVIG_PER_CENT, tolerance,
                      &run->asked.tolerance_percent_milli);
}

/* Put the check on stdout, and what must be seen besides it on stderr. */
static int show(const struct check_run *run)
{
    const struct ivig_check_document document = {
        .rules = run->rules.set,
        .precautions = run->rules.precautions,
        .check = &run->check,
        .view = run->view,
    };
    enum ivig_level lowest = cli_lowest_aside(run->check.request.regimen, &run->view);
    struct ivig_buffer out = { 0 };
    struct ivig_buffer diagnostics = { 0 };
    enum ivig_status rendered = run->format->check(&document, &out);
    int status;

    if (rendered == IVIG_OK && cli_has_aside(run->format, run->check.expected.refused, &run->view))
        rendered = ivig_render_check_findings(&document, lowest, "ivigcalc: ", &diagnostics);
    status = cli_print_both(rendered, &diagnostics, &out,
                            run->check.verdict == IVIG_DIFFERS ? CLI_REFUSED : CLI_DONE);
    ivig_buffer_free(&out);
    ivig_buffer_free(&diagnostics);
    return status;
}

int cli_run_check(const struct cli_arguments *arguments)
{
    struct check_run run = { 0 };
    struct ivig_error error = { 0 };
    int status = CLI_USAGE;

    if (!cli_require_patient(arguments, example))
        return CLI_USAGE;
    if (arguments->value[CLI_OPT_SCHEDULE] == NULL)
        return cli_error("--schedule is missing; example: %s", example);
    if (!cli_open_rules(arguments, &run.rules, false) ||
        !cli_read_view(arguments, &run.format, &run.view) ||
        !cli_read_request(arguments, &run.rules, &run.asked.request) ||
        !read_order(arguments, &run))
        goto done;
    if (ivig_order_check_make(run.rules.defaults, run.rules.precautions, &run.asked, &run.check,
                              &error) != IVIG_OK)
        (void)cli_error("%s", error.text);
    else
        status = show(&run);
done:
    cli_close_rules(&run.rules);
    return status;
}
