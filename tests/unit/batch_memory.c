/*
 * Memory runs out in a batch: at the first allocation, at the second, and so on.
 * It says so and ends after a whole row, or all comes out as it should.
 */
#include <stdlib.h>
#include <string.h>

#include <ivigcalc/ruleset.h>

#include "batch_memory_io.h"
#include "failing_memory.h"
#include "rows.h"

static const struct memory_row {
    const char *name;
    const char *text;
    bool stop_at_bad;
    const char *output_columns;
    enum ivig_records input;
    enum ivig_records output;
    bool compare;
} rows[] = {
    { "rows that are well", "id,weight_kg,indication\na,70,lems\nb,80,mg/crisis\nc,70,gbs\n" },
    { "columns named", "id,weight_kg,indication\na,70,lems\n", false, "id,total_g,weight_reason" },
    { "weight rules and products",
      "weight_kg,height_cm,sex,indication,weight_rule,product\n"
      "100,165,f,lems,ontario,privigen\n70,,,lems,actual,gamunex-c\n70,,,lems,,hizentra\n" },
    { "copied columns, a name that is nearly one",
      "id,weight_kg,indication,hieght_cm,ward\na,70,lems,170,\"b,c\"\n" },
    { "rows that are refused", "id,weight_kg,indication\na,70,ms-weakness\nb,300,lems\n" },
    { "rows that are errors", "id,weight_kg,indication\na,7O,lems\n\nb,70,lens\nc,70\n" },
    { "orders", "weight_kg,indication,schedule_g\n70,lems,5x28\n70,lems,5x2.8\n70,mg,2x70\n" },
    { "a stop before a refused row", "id,weight_kg,indication\na,70,lems\nb,70,ocular-mg\n", true },
    { "rows as JSON Lines",
      "id,weight_kg,indication,ward\na,70,lems,b\nb,70,lens,\nc,70,ocular-mg,\n",
      .output = IVIG_RECORDS_JSON_LINES },
    { "an order and a product as JSON Lines",
      "weight_kg,indication,product,schedule_g\n70,lems,privigen,\n70,lems,,5x28\n",
      .output = IVIG_RECORDS_JSON_LINES },
    { "JSON Lines", "{\"weight_kg\":70,\"indication\":\"l\\u0065ms\"}\n{}\n",
      .input = IVIG_RECORDS_JSON_LINES },
    { "JSON Lines as JSON Lines, with more",
      "{\"weight_kg\":70,\"indication\":\"lems\",\"ward\":\"\\u00e9\"}\n",
      .input = IVIG_RECORDS_JSON_LINES, .output = IVIG_RECORDS_JSON_LINES },
    { "rows under every weight rule",
      "weight_kg,height_cm,sex,indication\n100,165,f,lems\n70,,,gbs\n", .compare = true },
    { "a header that is no good", "id,weight_kg,indication,id\na,70,lems\n" },
};

/* The set is opened anew for each run: what was read once stays read. */
static void open_set(struct ivig_rules *rules)
{
    assert_int_equal(ivig_ruleset_open_builtin(&rules->set, NULL), IVIG_OK);
    assert_int_equal(ivig_ruleset_defaults(rules->set, &rules->defaults, NULL), IVIG_OK);
    assert_int_equal(ivig_ruleset_precautions(rules->set, &rules->precautions, NULL), IVIG_OK);
}

/* Whether the last run came to its end before the allocation that would have failed. */
static bool spared;

static struct batch_outcome due;
static struct batch_outcome found;

/* One run that fails at the ${at}th allocation, 0: at none; and, ${again}, one that does not. */
static void run(const struct memory_row *row, size_t at, struct batch_outcome *outcome, bool again)
{
    const struct batch_source source = { row->text, strlen(row->text) };
    struct ivig_request request;
    struct ivig_batch batch = { .request = &request,
                                .header = true,
                                .output_columns = row->output_columns,
                                .output_header = true,
                                .input = row->input,
                                .output = row->output,
                                .compare = row->compare,
                                /* of what no column is due for, CSV output has none */
                                .pass_through = row->input == IVIG_RECORDS_CSV ||
                                                row->output == IVIG_RECORDS_JSON_LINES,
                                .stop_at_bad = row->stop_at_bad,
                                .jobs = 1,
                                .read_most = 32 };

    ivig_request_clear(&request);
    open_set(&batch.rules);
    allocations_left = at;
    batch_run_in_memory(&batch, &source, outcome);
    spared = allocations_left > 0;
    allocations_left = 0;
    batch_sum_up(batch.rules.set, outcome);
    if (again) {
        static struct batch_outcome after;

        batch_run_in_memory(&batch, &source, &after);
        assert_int_equal(after.status, due.status);
        assert_int_equal(after.output_length, due.output_length);
        assert_memory_equal(after.output, due.output, due.output_length);
    }
    ivig_ruleset_free(batch.rules.set);
}

static void memory_row(void **state)
{
    const struct memory_row *row = *state;
    size_t at = 1;

    run(row, 0, &due, false);
    for (;; at++) {
        run(row, at, &found, true);
        assert_true(found.status == due.status || found.status == IVIG_E_MEMORY);
        assert_true(found.output_length <= due.output_length);
        assert_memory_equal(found.output, due.output, found.output_length);
        assert_memory_equal(found.told, due.told, found.told_length);
        if (found.status == due.status) {
            assert_int_equal(found.output_length, due.output_length);
            assert_string_equal(found.told, due.told);
            assert_memory_equal(&found.done, &due.done, sizeof due.done);
        }
        if (spared)
            break;
    }
    batch_assert_same(&found, &due);
    assert_int_equal(found.status, due.status);
    assert_true(at > 3);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(rows)];
    size_t used = 0;

    ADD_ROWS(tests, used, rows, memory_row);
    return cmocka_run_group_tests_name("batch memory", tests, NULL, NULL);
}
