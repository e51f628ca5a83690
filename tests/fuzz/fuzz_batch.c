/*
 * Any bytes as the input of a batch, by the built-in rules.
 *
 * Input: options (1 byte), the columns that are named (1), what stands for cells
 * that are empty (1), bytes read at a time (1), where the input is cut in two (1),
 * and then the records.
 */
#include <string.h>

#include <ivigcalc/batch.h>

#include "batch_properties.h"
#include "fuzz.h"
#include "inputs.h"

/* Longer inputs are slow and show nothing more. */
enum { TEXT_MOST = 1 << 14 };

/* Bits of the options. */
enum { HEADER = 1, PASS_THROUGH = 2, OUTPUT_COLUMNS = 4, TWO_JOBS = 8, OVERRIDE = 16 };

static const char *const column_lists[] = {
    "id,weight_kg,indication",
    "weight_kg",
    ("id,weight_kg,height_cm,sex,age_years,indication,regimen,dose_g_per_kg,days,weight_rule,"
     "product,conditions,schedule_g"),
    "id,weight_kg,indication,ward",
    "schedule_g,indication,weight_kg,days",
    "weight_kg,product,weight_rule,conditions,indication",
};

/* What is withheld goes by the status; a column by itself is a row all the same. */
static const char *const output_lists[] = {
    "id,status,error",
    "status,total_g,days,day1_g,day2_g,day3_g,day4_g,day5_g,day6_g,day7_g,day8_g,day9_g,day10_g",
    "findings,slip,first_difference,difference_g,verdict,status,id",
    "status,product,vials,volume_ml,variant,weight_rule,weight_reason,dose_g_per_kg,exact_g,error",
    "error",
};

static const char *pick(const char *const *lists, size_t count, uint64_t byte)
{
    return lists[byte % count];
}

#define PICK(lists, byte) pick(lists, sizeof(lists) / sizeof *(lists), byte)

/* What stands for empty cells, one bit each. */
static void take_defaults(struct fuzz_bytes *bytes, struct ivig_batch *batch)
{
    unsigned given = (unsigned)fuzz_take(bytes, 1);

    batch->indication = (given & 1) != 0 ? "lems" : NULL;
    batch->regimen = (given & 2) != 0 ? "maintenance" : NULL;
    batch->dose_g_per_kg = (given & 4) != 0 ? "1" : NULL;
    batch->days = (given & 8) != 0 ? "4" : NULL;
    batch->weight_rule = (given & 16) != 0 ? "ontario" : NULL;
    batch->product = (given & 32) != 0 ? "privigen" : NULL;
    batch->conditions = (given & 64) != 0 ? "cardiac,renal" : NULL;
}

/* In other pieces and by other threads it comes to the same. */
static void check_pieces(const struct ivig_batch *batch, const char *text, size_t length,
                         const struct fuzz_batch_outcome *due)
{
    struct fuzz_batch_outcome outcome;
    struct ivig_batch other = *batch;

    other.read_most = 0;
    other.write_most = batch->read_most;
    other.jobs = 1;
    run_batch(&other, text, length, &outcome);
    check_same(&outcome, due);
    free_outcome(&outcome);
}

/* It stops before the first bad row, and only there. */
static void check_stop(const struct ivig_batch *batch, const char *text, size_t length,
                       const struct fuzz_batch_outcome *due)
{
    struct fuzz_batch_outcome outcome;
    struct ivig_batch other = *batch;

    other.stop_at_bad = true;
    run_batch(&other, text, length, &outcome);
    FUZZ_HOLDS(outcome.done.errors + outcome.done.refused == 0);
    if (due->done.errors + due->done.refused == 0) {
        check_same(&outcome, due);
    } else {
        FUZZ_HOLDS(outcome.status == IVIG_E_STOPPED);
        FUZZ_HOLDS(outcome.done.rows < due->done.rows);
        FUZZ_HOLDS(outcome.output.length < due->output.length);
        FUZZ_HOLDS(outcome.output.length == 0 ||
                   memcmp(outcome.output.bytes, due->output.bytes, outcome.output.length) == 0);
        FUZZ_HOLDS(count_lines(outcome.told.bytes, outcome.told.length) == 1 ||
                   batch->pass_through);
    }
    free_outcome(&outcome);
}

/* As a filter of rows: the output of two parts is that of the whole. */
static void check_parts(const struct ivig_batch *batch, const char *text, size_t length, size_t cut)
{
    struct fuzz_batch_outcome whole;
    struct fuzz_batch_outcome first;
    struct fuzz_batch_outcome second;
    struct ivig_batch filter = *batch;

    while (cut < length && (cut == 0 || text[cut - 1] != '\n'))
        cut++;
    filter.output_header = false;
    run_batch(&filter, text, length, &whole);
    run_batch(&filter, text, cut, &first);
    run_batch(&filter, text + cut, length - cut, &second);
    FUZZ_HOLDS(whole.done.rows == first.done.rows + second.done.rows);
    FUZZ_HOLDS(whole.done.bytes == first.done.bytes + second.done.bytes);
    FUZZ_HOLDS(whole.output.length == first.output.length + second.output.length);
    FUZZ_HOLDS(first.output.length == 0 ||
               memcmp(whole.output.bytes, first.output.bytes, first.output.length) == 0);
    FUZZ_HOLDS(second.output.length == 0 || memcmp(whole.output.bytes + first.output.length,
                                                   second.output.bytes, second.output.length) == 0);
    free_outcome(&whole);
    free_outcome(&first);
    free_outcome(&second);
}

static void run(const struct ivig_batch *batch, const char *text, size_t length, size_t cut)
{
    struct fuzz_batch_outcome outcome;

    run_batch(batch, text, length, &outcome);
    if (outcome.status == IVIG_OK)
        FUZZ_HOLDS(outcome.done.rows == count_lines(text, length) - (batch->header ? 1 : 0));
    else
        FUZZ_HOLDS(outcome.output.length == 0 && outcome.done.rows == 0);
    check_batch_output(&outcome);
    check_pieces(batch, text, length, &outcome);
    if (outcome.status == IVIG_OK)
        check_stop(batch, text, length, &outcome);
    if (outcome.status == IVIG_OK && !batch->header)
        check_parts(batch, text, length, cut);
    free_outcome(&outcome);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct ivig_rules *rules = open_rules();
    struct fuzz_bytes bytes = { data, size };
    unsigned options = (unsigned)fuzz_take(&bytes, 1);
    uint64_t columns = fuzz_take(&bytes, 1);
    struct ivig_request request;
    struct ivig_batch batch = { .rules = { rules->set, rules->defaults, rules->precautions },
                                .request = &request,
                                .header = (options & HEADER) != 0,
                                .output_header = true,
                                .pass_through = (options & PASS_THROUGH) != 0,
                                .jobs = (options & TWO_JOBS) != 0 ? 2 : 1 };
    size_t cut;

    ivig_request_clear(&request);
    request.override_reason = (options & OVERRIDE) != 0 ? "as agreed" : NULL;
    batch.columns = batch.header ? NULL : PICK(column_lists, columns);
    batch.output_columns = (options & OUTPUT_COLUMNS) != 0 ? PICK(output_lists, columns) : NULL;
    take_defaults(&bytes, &batch);
    batch.read_most = 1 + (size_t)fuzz_take(&bytes, 1);
    cut = (size_t)fuzz_take(&bytes, 1);
    if (bytes.left > TEXT_MOST)
        return 0;
    run(&batch, bytes.left > 0 ? (const char *)bytes.at : "", bytes.left,
        cut * bytes.left / UINT8_MAX);
    return 0;
}
