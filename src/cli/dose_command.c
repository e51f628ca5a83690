/* ivigcalc [dose]: one patient, one plan. */
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/request.h"
#include "cli/values.h"
#include "cli/view.h"

/* What the command works on, from the words to the plan. */
struct dose_run {
    struct ivig_rules rules;
    const struct ivig_format *format;
    struct ivig_request request;
    struct ivig_order given;
    struct ivig_plan plan;
    struct ivig_view view;
};

/* Put the plan on stdout, and what must be seen besides it on stderr. */
static int show(const struct dose_run *run)
{
    const struct ivig_plan_document document = {
        .rules = run->rules.set,
        .precautions = run->rules.precautions,
        .plan = &run->plan,
        .view = run->view,
    };
    enum ivig_level lowest = cli_lowest_aside(run->request.regimen, &run->view);
    struct ivig_buffer out = { 0 };
    struct ivig_buffer diagnostics = { 0 };
    enum ivig_status rendered = run->format->plan(&document, &out);
    int status;

    if (rendered == IVIG_OK && cli_has_aside(run->format, run->plan.refused, &run->view))
        rendered = ivig_render_findings(&document, lowest, "ivigcalc: ", &diagnostics);
    status =
        cli_print_both(rendered, &diagnostics, &out, run->plan.refused ? CLI_REFUSED : CLI_DONE);
    ivig_buffer_free(&out);
    ivig_buffer_free(&diagnostics);
    return status;
}

int cli_run_dose(const struct cli_arguments *arguments)
{
    struct dose_run run = { 0 };
    struct ivig_error error = { 0 };
    int status = CLI_USAGE;

    if (!cli_require_patient(arguments, "ivigcalc --weight 70 --indication lems") ||
        !cli_open_rules(arguments, &run.rules, false) ||
        !cli_read_view(arguments, &run.format, &run.view) ||
        !cli_read_request(arguments, &run.rules, &run.request) ||
        !cli_order(arguments, CLI_OPT_GIVEN, &run.given))
        goto done;
    if (arguments->value[CLI_OPT_GIVEN] != NULL)
        run.request.given = &run.given;
    if (ivig_plan_make(run.rules.defaults, run.rules.precautions, &run.request, &run.plan,
                       &error) != IVIG_OK)
        (void)cli_error("%s", error.text);
    else
        status = show(&run);
done:
    cli_close_rules(&run.rules);
    return status;
}
