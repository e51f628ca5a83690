/* Options of a batch. */
#include "cli/batch_request.h"

#include <string.h>
#include <unistd.h>

#include "cli/request.h"
#include "cli/values.h"

static unsigned count_cores(void)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);

    return cores < 1                        ? 1
           : cores > IVIG_JOBS_DEFAULT_MOST ? IVIG_JOBS_DEFAULT_MOST
                                            : (unsigned)cores;
}

static bool read_jobs(const struct cli_arguments *arguments, unsigned *jobs)
{
    static const struct ivig_range range = { 1, IVIG_JOBS_MOST };
    int64_t asked;

    if (!cli_number(arguments, CLI_OPT_JOBS, IVIG_JOBS, range, &asked))
        return false;
    *jobs = asked != IVIG_ABSENT ? (unsigned)asked : count_cores();
    return true;
}

/* One of two words, the first where none is given. */
static bool read_records(const struct cli_arguments *arguments, enum cli_option_id id,
                         enum ivig_records *records)
{
    static const char *const words[] = { "csv", "jsonl", NULL };
    int index = IVIG_RECORDS_CSV;

    if (!cli_word(arguments, id, words, &index))
        return false;
    *records = (enum ivig_records)index;
    return true;
}

/* An input without a header has its columns named, and only that. */
static bool check_columns(const struct cli_arguments *arguments, const struct ivig_batch *batch)
{
    const char *columns = arguments->value[CLI_OPT_COLUMNS];
    bool no_header = arguments->value[CLI_OPT_NO_HEADER] != NULL;

    if (batch->input == IVIG_RECORDS_JSON_LINES && (no_header || columns != NULL))
        return cli_refuse("--no-header and --columns are for CSV; JSON Lines name their columns");
    if (no_header && columns == NULL)
        return cli_refuse("--no-header needs --columns, such as "
                          "id,weight_kg,height_cm,sex,indication");
    return no_header || columns == NULL ||
           cli_refuse("--columns needs --no-header; a header names the columns");
}

static bool check_compare(const struct cli_arguments *arguments, const struct ivig_batch *batch)
{
    return !batch->compare || arguments->value[CLI_OPT_SUMMARY] != NULL ||
           arguments->value[CLI_OPT_SUMMARY_JSON] != NULL ||
           cli_refuse("--compare needs --summary or --summary-json");
}

static bool check_output(const struct cli_arguments *arguments, const struct ivig_batch *batch)
{
    if (batch->output == IVIG_RECORDS_JSON_LINES) {
        if (batch->output_columns != NULL)
            return cli_refuse("--output-columns is for CSV; JSON Lines have every key");
        return arguments->value[CLI_OPT_NO_OUTPUT_HEADER] == NULL ||
               cli_refuse("--no-output-header is for CSV; JSON Lines have no header");
    }
    return !batch->pass_through || batch->input == IVIG_RECORDS_CSV ||
           cli_refuse(
               "--pass-through of JSON Lines needs --format jsonl: CSV has its columns named "
               "before the first row");
}

static void take_texts(const struct cli_arguments *arguments, struct ivig_batch *batch)
{
    batch->indication = arguments->value[CLI_OPT_INDICATION];
    batch->regimen = arguments->value[CLI_OPT_REGIMEN];
    batch->dose_g_per_kg = arguments->value[CLI_OPT_DOSE];
    batch->days = arguments->value[CLI_OPT_DAYS];
    batch->weight_rule = arguments->value[CLI_OPT_WEIGHT_RULE];
    batch->product = arguments->value[CLI_OPT_PRODUCT];
    batch->conditions = arguments->value[CLI_OPT_WITH];
    batch->columns = arguments->value[CLI_OPT_COLUMNS];
    batch->output_columns = arguments->value[CLI_OPT_OUTPUT_COLUMNS];
    batch->header = arguments->value[CLI_OPT_NO_HEADER] == NULL;
    batch->output_header = arguments->value[CLI_OPT_NO_OUTPUT_HEADER] == NULL;
    batch->pass_through = arguments->value[CLI_OPT_PASS_THROUGH] != NULL;
    batch->compare = arguments->value[CLI_OPT_COMPARE] != NULL;
    batch->stop_at_bad = arguments->value[CLI_OPT_STRICT] != NULL;
}

bool cli_read_batch(const struct cli_arguments *arguments, struct ivig_request *request,
                    struct ivig_batch *batch)
{
    take_texts(arguments, batch);
    batch->request = request;
    return cli_read_request(arguments, &batch->rules, request) &&
           read_jobs(arguments, &batch->jobs) &&
           read_records(arguments, CLI_OPT_INPUT_FORMAT, &batch->input) &&
           read_records(arguments, CLI_OPT_FORMAT, &batch->output) &&
           check_columns(arguments, batch) && check_output(arguments, batch) &&
           check_compare(arguments, batch);
}
