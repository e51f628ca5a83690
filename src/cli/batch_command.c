/* ivigcalc batch: a row for each record of a file. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/utf8.h"
#include "cli/batch_request.h"
#include "cli/batch_summary.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/interrupt.h"
#include "cli/output_file.h"
#include "cli/progress.h"
#include "cli/rules.h"
#include "cli/values.h"

/* What the command works on. */
struct batch_run {
    struct ivig_batch batch;
    struct ivig_request request;
    const char *input_name;
    int input;
    bool report; /* bad rows do not make the exit status */
    struct cli_output output;
    struct cli_progress bar;
    struct ivig_batch_progress done;
    struct cli_summary summary;
};

static long read_bytes(void *context, char *bytes, size_t room)
{
    struct batch_run *run = context;
    ssize_t count;

    do
        count = read(run->input, bytes, room);
    while (count < 0 && errno == EINTR);
    if (count < 0)
        (void)cli_error("%s: %s", run->input_name, strerror(errno));
    return count;
}

static bool write_bytes(void *context, const char *bytes, size_t length)
{
    struct batch_run *run = context;

    return cli_output_write(&run->output, bytes, length);
}

static void tell(void *context, const struct ivig_bad_row *row)
{
    struct batch_run *run = context;
    char line[2048];

    (void)snprintf(line, sizeof line, "%s:%llu: %s: %s%s%s [%s]", run->input_name,
                   (unsigned long long)row->line, row->refused ? "refused" : "error", row->column,
                   row->column[0] != '\0' ? ": " : "", row->text, row->code);
    ivig_disarm(line);
    cli_progress_clear(&run->bar);
    fprintf(stderr, "%s\n", line);
}

static void advance(void *context, const struct ivig_batch_progress *progress)
{
    struct batch_run *run = context;

    run->done = *progress;
    cli_interrupt_count((unsigned long)progress->rows);
    cli_progress_update(&run->bar, progress->rows, progress->bytes);
}

static void notice(void *context, const char *text)
{
    (void)context;
    (void)cli_error("%s", text);
}

static bool open_input(const struct cli_arguments *arguments, struct batch_run *run)
{
    const char *name = arguments->word_count > 0 ? arguments->words[0] : "-";

    run->input = STDIN_FILENO;
    run->input_name = "standard input";
    if (strcmp(name, "-") == 0)
        return true;
    run->input_name = name;
    run->input = cli_move_up(open(name, O_RDONLY | O_CLOEXEC));
    return run->input >= 0 || cli_refuse("%s: %s", name, strerror(errno));
}

/* Rows that come to stand behind those that are read would be read in their turn, without end. */
static bool is_apart_from_input(const struct batch_run *run)
{
    const struct cli_target *target = &run->output.target;

    return target->kind == CLI_TARGET_FILE || !cli_target_is_open_at(target, run->input) ||
           cli_refuse("%s and %s are the same file; name another for the rows with --output",
                      run->input_name, run->output.name);
}

/* The option that a fault belongs to; NULL: none. */
static const char *option_of(const struct ivig_error *error)
{
    return strcmp(error->path, "columns") == 0          ? "--columns"
           : strcmp(error->path, "output_columns") == 0 ? "--output-columns"
                                                        : NULL;
}

static void report_failure(const struct batch_run *run, const struct ivig_error *error)
{
    const char *option = option_of(error);

    if (option != NULL)
        (void)cli_error("%s: %s", option, error->text);
    else
        (void)cli_error("%s: %s%s%s", run->input_name, error->path,
                        error->path[0] != '\0' ? ": " : "", error->text);
}

/* How many rows are no good and how many orders differ, where any is or does. */
static void report_bad(const struct batch_run *run)
{
    const struct ivig_batch_progress *done = &run->done;
    unsigned long long rows = done->rows;
    unsigned long long bad = done->refused + done->errors;
    char differs[64] = "";

    if (done->differs > 0)
        (void)snprintf(differs, sizeof differs, "%sorders that differ: %llu", bad > 0 ? "; " : "",
                       (unsigned long long)done->differs);
    if (bad > 0)
        (void)cli_error("%llu of %llu rows not dosed: refused %llu, errors %llu%s%s", bad, rows,
                        (unsigned long long)done->refused, (unsigned long long)done->errors,
                        bad > IVIG_BAD_ROWS_TOLD ? "; the first are named here, all in the output"
                                                 : "",
                        differs);
    else if (done->differs > 0)
        (void)cli_error("%s of %llu rows", differs, rows);
}

static int exit_status(const struct batch_run *run, enum ivig_status status)
{
    bool found = run->done.refused > 0 || run->done.errors > 0 || run->done.differs > 0;

    if (status == IVIG_E_STOPPED)
        return CLI_REFUSED;
    if (status != IVIG_OK)
        return CLI_USAGE;
    return found && !run->report ? CLI_REFUSED : CLI_DONE;
}

/* Put the output under its name, or take it away; the status of the whole. */
static enum ivig_status end_output(struct batch_run *run, enum ivig_status status)
{
    if (status == IVIG_OK)
        return cli_output_finish(&run->output) ? IVIG_OK : IVIG_E_WRITE;
    if (status == IVIG_E_STOPPED)
        return cli_output_keep(&run->output, (unsigned long)run->done.rows) ? status : IVIG_E_WRITE;
    cli_output_discard(&run->output);
    return status;
}

int cli_run_batch(const struct cli_arguments *arguments)
{
    static const char *const words[] = { "fail", "report", NULL };
    struct batch_run run = { 0 };
    const struct ivig_batch_io io = { &run, read_bytes, write_bytes, tell, advance, notice };
    struct ivig_error error = { 0 };
    enum ivig_status status;
    int row_errors = 0;
    int code = CLI_USAGE;

    if (!cli_open_rules(arguments, &run.batch.rules, false) ||
        !cli_word(arguments, CLI_OPT_ROW_ERRORS, words, &row_errors) ||
        !cli_read_batch(arguments, &run.request, &run.batch) || !open_input(arguments, &run) ||
        !cli_output_open(&run.output, arguments->value[CLI_OPT_OUTPUT]))
        goto done;
    if (!is_apart_from_input(&run) ||
        !cli_summary_open(arguments, run.input, &run.output, &run.summary)) {
        cli_output_discard(&run.output);
        goto done;
    }
    cli_progress_start(
        &run.bar, arguments->value[CLI_OPT_QUIET] == NULL && !cli_output_is_terminal(&run.output),
        run.input);
    run.report = row_errors == 1;
    status = ivig_batch_run(&run.batch, &io, &run.done, cli_summary_wanted(&run.summary), &error);
    cli_progress_clear(&run.bar);
    status = end_output(&run, status);
    if (status != IVIG_OK && status != IVIG_E_READ && status != IVIG_E_WRITE)
        report_failure(&run, &error);
    report_bad(&run);
    code = exit_status(&run, status);
    if (status != IVIG_OK)
        cli_summary_discard(&run.summary);
    else if (!cli_summary_show(&run.summary, run.batch.rules.set))
        code = CLI_USAGE;
done:
    cli_summary_free(&run.summary);
    cli_close_rules(&run.batch.rules);
    return code;
}
