/* Showing what the rows of a batch add up to. */
#include "cli/batch_summary.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static bool stands_apart(const char *name, const struct cli_target *target, int input,
                         const struct cli_output *rows)
{
    if (cli_target_is_same(target, &rows->target))
        return target->kind == CLI_TARGET_STANDARD && target->descriptor == STDOUT_FILENO
                   ? cli_refuse("--summary-json: rows go to standard output; name a file, or one "
                                "for the rows with --output")
                   : cli_refuse("--summary-json %s: the rows go there; name another file", name);
    return !cli_target_is_open_at(target, input) ||
           cli_refuse("--summary-json %s: the rows are read from it; name another file", name);
}

bool cli_summary_open(const struct cli_arguments *arguments, int input,
                      const struct cli_output *rows, struct cli_summary *summary)
{
    const char *name = arguments->value[CLI_OPT_SUMMARY_JSON];

    summary->text = arguments->value[CLI_OPT_SUMMARY] != NULL;
    summary->json = name != NULL;
    if (name == NULL)
        return true;
    if (!cli_output_open(&summary->output, name))
        return false;
    if (stands_apart(name, &summary->output.target, input, rows))
        return true;
    cli_output_discard(&summary->output);
    return false;
}

struct ivig_batch_summary *cli_summary_wanted(struct cli_summary *summary)
{
    return summary->text || summary->json ? &summary->sums : NULL;
}

static bool show_text(const struct cli_summary *summary, const struct ivig_ruleset *rules)
{
    struct ivig_buffer text = { 0 };
    enum ivig_status status = ivig_render_summary_text(&summary->sums, rules, &text);
    bool shown = status == IVIG_OK && fputs(text.bytes, stderr) >= 0;
    int error = errno;

    ivig_buffer_free(&text);
    if (status != IVIG_OK)
        return cli_refuse("--summary: %s", ivig_status_meaning(status));
    /* standard error may well not take this either; the exit status says it */
    return shown || cli_refuse("--summary could not be written in full: %s", strerror(error));
}

static bool write_json(struct cli_summary *summary, const struct ivig_ruleset *rules)
{
    struct ivig_buffer text = { 0 };
    enum ivig_status status = ivig_render_summary_json(&summary->sums, rules, &text);
    bool written = status == IVIG_OK
                       ? cli_output_write(&summary->output, text.bytes, text.length)
                       : cli_refuse("--summary-json: %s", ivig_status_meaning(status));

    ivig_buffer_free(&text);
    return written;
}

bool cli_summary_show(struct cli_summary *summary, const struct ivig_ruleset *rules)
{
    bool shown = !summary->text || show_text(summary, rules);

    if (!summary->json)
        return shown;
    if (write_json(summary, rules) && cli_output_finish(&summary->output))
        return shown;
    cli_output_discard(&summary->output);
    return false;
}

void cli_summary_discard(struct cli_summary *summary)
{
    if (summary->json)
        cli_output_discard(&summary->output);
}

void cli_summary_free(struct cli_summary *summary)
{
    ivig_batch_summary_free(&summary->sums);
}
