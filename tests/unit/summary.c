/* What a run adds up to, to the byte; and a run in every way of cutting it into parts. */
#include <stdio.h>
#include <string.h>

#include <ivigcalc/version.h>

#include "batch/tally.h"
#include "batch_rows.h"
#include "builtin.h"
#include "render/buffer.h"
#include "rows.h"
#include "summary_documents.h"

static struct batch_made made[BATCH_RUN_ROWS];
static struct ivig_policies policies;
static struct ivig_policies two_policies; /* actual and ontario */

static int open_run(void **state)
{
    struct ivig_rules all;

    if (open_builtin(state) != 0)
        return -1;
    all = (struct ivig_rules){ rules, defaults, precautions };
    for (size_t i = 0; i < BATCH_RUN_ROWS; i++)
        ivig_test_batch_row(&all, &batch_run[i], &made[i]);
    if (ivig_policies_read(&all, &policies, NULL) != IVIG_OK ||
        ivig_policies_read(&all, &two_policies, NULL) != IVIG_OK)
        return -1;
    two_policies.count = 0;
    for (size_t i = 0; i < policies.count; i++)
        if (strcmp(policies.rules[i]->id, "actual") == 0 ||
            strcmp(policies.rules[i]->id, "ontario") == 0)
            two_policies.rules[two_policies.count++] = policies.rules[i];
    return two_policies.count == 2 ? 0 : -1;
}

static int close_run(void **state)
{
    ivig_policies_free(&policies);
    ivig_policies_free(&two_policies);
    return free_builtin(state);
}

/* The documents of a tally, which is then empty: text and JSON. */
static void render(struct ivig_tally *tally, struct ivig_buffer *text, struct ivig_buffer *json)
{
    struct ivig_batch_summary summary;

    ivig_tally_finish(tally, &summary);
    assert_int_equal(ivig_render_summary_text(&summary, rules, text), IVIG_OK);
    assert_int_equal(ivig_render_summary_json(&summary, rules, json), IVIG_OK);
    ivig_batch_summary_free(&summary);
}

/* Put the rows from ${first} on into a tally. */
static void tally_rows(struct ivig_tally *tally, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++)
        ivig_tally_row(tally, &made[i].row);
}

/* Append ${text} with a word in the place of what changes from build to build. */
static void put_without(struct ivig_buffer *out, const char *text, const char *changes,
                        const char *word)
{
    const char *at;

    while ((at = strstr(text, changes)) != NULL) {
        ivig_put_bytes(out, text, (size_t)(at - text));
        ivig_put(out, word);
        text = at + strlen(changes);
    }
    ivig_put(out, text);
}

/* The fingerprint of the rules reads SHA there, and the version "VERSION". */
static void check_document(const struct ivig_buffer *found, const char *due)
{
    struct ivig_buffer half = { 0 };
    struct ivig_buffer plain = { 0 };

    put_without(&half, found->bytes, ivig_ruleset_sha256(rules), "SHA");
    put_without(&plain, half.bytes, "\"" IVIG_VERSION "\"", "\"VERSION\"");
    assert_string_equal(plain.bytes, due);
    ivig_buffer_free(&half);
    ivig_buffer_free(&plain);
}

static const struct document_row {
    const char *name;
    size_t first; /* rows of the run */
    size_t end;
    bool compare;
    const char *text;
    const char *json;
} document_rows[] = {
    { "no row", 0, 0, false, nothing_text, nothing_json },
    { "one row of each kind", 0, BATCH_RUN_ROWS, false, run_text, run_json },
    { "two rows under two rules", 0, 2, true, compared_text, compared_json },
};

static void document_row(void **state)
{
    const struct document_row *row = *state;
    struct ivig_buffer text = { 0 };
    struct ivig_buffer json = { 0 };
    struct ivig_tally tally;

    ivig_tally_start(&tally, row->compare ? &two_policies : NULL);
    tally_rows(&tally, row->first, row->end);
    render(&tally, &text, &json);
    check_document(&text, row->text);
    check_document(&json, row->json);
    ivig_buffer_free(&text);
    ivig_buffer_free(&json);
    ivig_tally_free(&tally);
}

/* A tally of each run of rows that follow one another: from the ith to before the jth. */
static struct ivig_tally parts[BATCH_RUN_ROWS][BATCH_RUN_ROWS + 1];

static void make_parts(void)
{
    for (size_t first = 0; first < BATCH_RUN_ROWS; first++)
        for (size_t end = first + 1; end <= BATCH_RUN_ROWS; end++) {
            struct ivig_tally *part = &parts[first][end];

            /* used before: what it then held is gone */
            ivig_tally_start(part, &two_policies);
            tally_rows(part, 0, BATCH_RUN_ROWS);
            ivig_tally_clear(part);
            tally_rows(part, first, end);
        }
}

static void free_parts(void)
{
    for (size_t first = 0; first < BATCH_RUN_ROWS; first++)
        for (size_t end = first + 1; end <= BATCH_RUN_ROWS; end++)
            ivig_tally_free(&parts[first][end]);
}

/* Merge the run, cut before each row i whose bit i - 1 is set; from the end on if ${backwards}. */
static void merge_parts(struct ivig_tally *tally, unsigned cuts, bool backwards)
{
    size_t starts[BATCH_RUN_ROWS + 1] = { 0 };
    size_t count = 1;

    for (size_t i = 1; i < BATCH_RUN_ROWS; i++)
        if ((cuts >> (i - 1) & 1) != 0)
            starts[count++] = i;
    starts[count] = BATCH_RUN_ROWS;
    for (size_t i = 0; i < count; i++) {
        size_t at = backwards ? count - 1 - i : i;

        ivig_tally_merge(tally, &parts[starts[at]][starts[at + 1]]);
    }
}

/* However the run is cut into parts, and in whatever order they are merged. */
static void every_split(void **state)
{
    struct ivig_buffer due[2] = { { 0 }, { 0 } };
    struct ivig_tally tally;

    (void)state;
    ivig_tally_start(&tally, &two_policies);
    tally_rows(&tally, 0, BATCH_RUN_ROWS);
    render(&tally, &due[0], &due[1]);
    make_parts();
    for (unsigned cuts = 0; cuts < 1U << (BATCH_RUN_ROWS - 1); cuts++)
        for (int backwards = 0; backwards < 2; backwards++) {
            struct ivig_buffer found[2] = { { 0 }, { 0 } };

            merge_parts(&tally, cuts, backwards != 0);
            render(&tally, &found[0], &found[1]);
            for (size_t i = 0; i < 2; i++) {
                assert_string_equal(found[i].bytes, due[i].bytes);
                ivig_buffer_free(&found[i]);
            }
        }
    ivig_buffer_free(&due[0]);
    ivig_buffer_free(&due[1]);
    ivig_tally_free(&tally);
    free_parts();
}

/* The run so many times over as two to the power of ${doublings}. */
static void sum_up(unsigned doublings, struct ivig_batch_summary *summary)
{
    struct ivig_tally tally;

    ivig_tally_start(&tally, &policies);
    tally_rows(&tally, 0, BATCH_RUN_ROWS);
    while (doublings-- > 0)
        ivig_tally_merge(&tally, &tally);
    ivig_tally_finish(&tally, summary);
    ivig_tally_free(&tally);
}

/* 1,140 g on actual weight, doubled so often, is the most that fits. */
enum { DOUBLINGS_MOST = 32 };

/* No line is longer than the screen is wide, however large the numbers are. */
static void fits_the_screen(void **state)
{
    (void)state;
    for (unsigned doublings = 0; doublings <= DOUBLINGS_MOST; doublings++) {
        struct ivig_batch_summary summary;
        struct ivig_buffer text = { 0 };
        const char *line;

        sum_up(doublings, &summary);
        assert_int_equal(ivig_render_summary_text(&summary, rules, &text), IVIG_OK);
        for (line = text.bytes; *line != '\0'; line += strcspn(line, "\n") + 1)
            assert_in_range(strcspn(line, "\n"), 0, 80);
        ivig_buffer_free(&text);
        ivig_batch_summary_free(&summary);
    }
}

/* Why stops were passed stands in either. */
static void tells_the_override(void **state)
{
    struct ivig_batch_summary summary;
    struct ivig_buffer text = { 0 };
    struct ivig_buffer json = { 0 };

    (void)state;
    sum_up(0, &summary);
    summary.override_reason = "an \"audit\"";
    assert_int_equal(ivig_render_summary_text(&summary, rules, &text), IVIG_OK);
    assert_int_equal(ivig_render_summary_json(&summary, rules, &json), IVIG_OK);
    assert_non_null(strstr(text.bytes, "\n  Override        an \"audit\"\n"));
    assert_non_null(strstr(json.bytes, "\n  \"override\": \"an \\\"audit\\\"\",\n"));
    ivig_buffer_free(&text);
    ivig_buffer_free(&json);
    ivig_batch_summary_free(&summary);
}

/* A sum that does not fit is no summary, in no format. */
static void overflows(void **state)
{
    struct ivig_batch_summary summary;
    struct ivig_buffer out = { 0 };

    (void)state;
    sum_up(DOUBLINGS_MOST + 1, &summary);
    assert_int_equal(summary.status, IVIG_E_OVERFLOW);
    assert_int_equal(ivig_render_summary_text(&summary, rules, &out), IVIG_E_OVERFLOW);
    assert_int_equal(ivig_render_summary_json(&summary, rules, &out), IVIG_E_OVERFLOW);
    assert_int_equal(out.length, 0);
    ivig_batch_summary_free(&summary);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(document_rows) + 4];
    size_t used = 0;

    ADD_ROWS(tests, used, document_rows, document_row);
    tests[used++] = (struct CMUnitTest)cmocka_unit_test(every_split);
    tests[used++] = (struct CMUnitTest)cmocka_unit_test(fits_the_screen);
    tests[used++] = (struct CMUnitTest)cmocka_unit_test(tells_the_override);
    tests[used++] = (struct CMUnitTest)cmocka_unit_test(overflows);
    return cmocka_run_group_tests_name("summary", tests, open_run, close_run);
}
