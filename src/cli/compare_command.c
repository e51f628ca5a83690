/* ivigcalc compare: one patient under every dosing-weight rule. */
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/request.h"
#include "cli/view.h"

/* What the command works on, from the words to the comparison. */
struct compare_run {
    struct ivig_rules rules;
    const struct ivig_format *format;
    struct ivig_request request;
    struct ivig_comparison comparison;
    struct ivig_view view;
};

/* Put the comparison on stdout, and what must be seen besides it on stderr. */
static int show(const struct compare_run *run)
{
    const struct ivig_comparison_document document = {
        .rules = run->rules.set,
        .precautions = run->rules.precautions,
        .comparison = &run->comparison,
        .view = run->view,
    };
    bool refused = run->comparison.refused;
    enum ivig_level lowest = cli_lowest_aside(run->request.regimen, &run->view);
    struct ivig_buffer out = { 0 };
    struct ivig_buffer diagnostics = { 0 };
    enum ivig_status rendered = run->format->comparison(&document, &out);
    int status;

    if (rendered == IVIG_OK && cli_has_aside(run->format, refused, &run->view))
        rendered = ivig_render_comparison_findings(&document, lowest, "ivigcalc: ", &diagnostics);
    status = cli_print_both(rendered, &diagnostics, &out, refused ? CLI_REFUSED : CLI_DONE);
    ivig_buffer_free(&out);
    ivig_buffer_free(&diagnostics);
    return status;
}

int cli_run_compare(const struct cli_arguments *arguments)
{
    struct compare_run run = { 0 };
    struct ivig_error error = { 0 };
    int status = CLI_USAGE;

    if (!cli_require_patient(
            arguments, "ivigcalc compare --weight 100 --height 165 --sex f --indication lems") ||
        !cli_open_rules(arguments, &run.rules, false) ||
        !cli_read_view(arguments, &run.format, &run.view) ||
        !cli_read_request(arguments, &run.rules, &run.request))
        goto done;
    if (ivig_comparison_make(run.rules.set, run.rules.defaults, run.rules.precautions, &run.request,
                             &run.comparison, &error) != IVIG_OK)
        (void)cli_error("%s", error.text);
    else
        status = show(&run);
done:
    ivig_comparison_free(&run.comparison);
    cli_close_rules(&run.rules);
    return status;
}
