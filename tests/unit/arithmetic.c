/* Checked arithmetic, named rounding, comparing fractions. */
#include <ivigcalc/number.h>

#include "rows.h"

#define MAX INT64_MAX
#define MIN INT64_MIN

typedef enum ivig_status operation(int64_t a, int64_t b, int64_t *result);

static const struct operation_row {
    const char *name;
    operation *run;
    int64_t a;
    int64_t b;
    enum ivig_status status;
    int64_t result;
} operation_rows[] = {
    { "multiply g by mg/kg", ivig_multiply, 70465, 2000, IVIG_OK, 140930000 },
    { "multiply by zero", ivig_multiply, MIN, 0, IVIG_OK, 0 },
    { "multiply, below the largest", ivig_multiply, 1317624576693539400, 7, IVIG_OK, MAX - 7 },
    { "multiply, the largest", ivig_multiply, 1317624576693539401, 7, IVIG_OK, MAX },
    { "multiply, above the largest", ivig_multiply, 1317624576693539402, 7, IVIG_E_OVERFLOW },
    { "multiply, above the smallest", ivig_multiply, -(MAX / 2), 2, IVIG_OK, MIN + 2 },
    { "multiply, the smallest", ivig_multiply, MIN / 2, 2, IVIG_OK, MIN },
    { "multiply, below the smallest", ivig_multiply, MIN / 2 - 1, 2, IVIG_E_OVERFLOW },
    { "multiply, the smallest by one", ivig_multiply, MIN, 1, IVIG_OK, MIN },
    { "multiply, the smallest by minus one", ivig_multiply, MIN, -1, IVIG_E_OVERFLOW },
    { "multiply, the largest square", ivig_multiply, 3037000499, 3037000499, IVIG_OK,
      9223372030926249001 },
    { "multiply, a square too large", ivig_multiply, 3037000500, 3037000500, IVIG_E_OVERFLOW },

    { "add", ivig_add, 28200000, 28100000, IVIG_OK, 56300000 },
    { "add, below the largest", ivig_add, MAX - 2, 1, IVIG_OK, MAX - 1 },
    { "add, the largest", ivig_add, MAX - 1, 1, IVIG_OK, MAX },
    { "add, above the largest", ivig_add, MAX, 1, IVIG_E_OVERFLOW },
    { "add, above the smallest", ivig_add, MIN + 2, -1, IVIG_OK, MIN + 1 },
    { "add, the smallest", ivig_add, MIN + 1, -1, IVIG_OK, MIN },
    { "add, below the smallest", ivig_add, MIN, -1, IVIG_E_OVERFLOW },
    { "add, the two ends", ivig_add, MIN, MAX, IVIG_OK, -1 },

    { "subtract", ivig_subtract, 140900000, 140930000, IVIG_OK, -30000 },
    { "subtract, below the largest", ivig_subtract, MAX - 2, -1, IVIG_OK, MAX - 1 },
    { "subtract, the largest", ivig_subtract, MAX - 1, -1, IVIG_OK, MAX },
    { "subtract, above the largest", ivig_subtract, MAX, -1, IVIG_E_OVERFLOW },
    { "subtract, above the smallest", ivig_subtract, MIN + 2, 1, IVIG_OK, MIN + 1 },
    { "subtract, the smallest", ivig_subtract, MIN + 1, 1, IVIG_OK, MIN },
    { "subtract, below the smallest", ivig_subtract, MIN, 1, IVIG_E_OVERFLOW },
    { "subtract the smallest from zero", ivig_subtract, 0, MIN, IVIG_E_OVERFLOW },
    { "subtract the smallest from minus one", ivig_subtract, -1, MIN, IVIG_OK, MAX },
};

static void operation_row(void **state)
{
    const struct operation_row *row = *state;
    int64_t result = SENTINEL;

    assert_int_equal(row->run(row->a, row->b, &result), row->status);
    assert_int_equal(result, row->status == IVIG_OK ? row->result : SENTINEL);
}

/* One division, rounded in all four ways. */
static const struct divide_row {
    const char *name;
    int64_t value;
    int64_t divisor;
    enum ivig_status status;
    int64_t nearest;
    int64_t down;
    int64_t up;
    bool exact;
} divide_rows[] = {
    { "6 / 3", 6, 3, IVIG_OK, 2, 2, 2, true },
    { "-6 / 3", -6, 3, IVIG_OK, -2, -2, -2, true },
    { "0 / 5", 0, 5, IVIG_OK, 0, 0, 0, true },
    { "below a tie", 1249, 100, IVIG_OK, 12, 12, 13, false },
    { "a tie goes up", 1250, 100, IVIG_OK, 13, 12, 13, false },
    { "above a tie", 1251, 100, IVIG_OK, 13, 12, 13, false },
    { "below a negative tie", -1251, 100, IVIG_OK, -13, -13, -12, false },
    { "a negative tie goes up", -1250, 100, IVIG_OK, -12, -13, -12, false },
    { "above a negative tie", -1249, 100, IVIG_OK, -12, -13, -12, false },
    { "half", 1, 2, IVIG_OK, 1, 0, 1, false },
    { "minus a half", -1, 2, IVIG_OK, 0, -1, 0, false },
    { "odd divisor, below its half", 3, 7, IVIG_OK, 0, 0, 1, false },
    { "odd divisor, above its half", 4, 7, IVIG_OK, 1, 0, 1, false },
    { "odd divisor, above minus its half", -3, 7, IVIG_OK, 0, -1, 0, false },
    { "odd divisor, below minus its half", -4, 7, IVIG_OK, -1, -1, 0, false },
    { "ideal weight in g", 17898000, 254, IVIG_OK, 70465, 70464, 70465, false },
    { "the largest by one", MAX, 1, IVIG_OK, MAX, MAX, MAX, true },
    { "the largest by two", MAX, 2, IVIG_OK, MAX / 2 + 1, MAX / 2, MAX / 2 + 1, false },
    { "the largest by itself", MAX, MAX, IVIG_OK, 1, 1, 1, true },
    { "one less by the largest", MAX - 1, MAX, IVIG_OK, 1, 0, 1, false },
    { "one by the largest", 1, MAX, IVIG_OK, 0, 0, 1, false },
    { "the smallest by one", MIN, 1, IVIG_OK, MIN, MIN, MIN, true },
    { "the smallest by two", MIN, 2, IVIG_OK, MIN / 2, MIN / 2, MIN / 2, true },
    { "the smallest by three", MIN, 3, IVIG_OK, -3074457345618258603, -3074457345618258603,
      -3074457345618258602, false },
    { "the smallest by the largest", MIN, MAX, IVIG_OK, -1, -2, -1, false },
    { "divisor one", 7, 1, IVIG_OK, 7, 7, 7, true },
    { "divisor zero", 7, 0, IVIG_E_RANGE },
    { "zero by zero", 0, 0, IVIG_E_RANGE },
    { "divisor below zero", 7, -1, IVIG_E_RANGE },
    { "the smallest by minus one", MIN, -1, IVIG_E_RANGE },
};

static void divide_row(void **state)
{
    const struct divide_row *row = *state;
    const struct {
        enum ivig_rounding rounding;
        enum ivig_status status;
        int64_t quotient;
    } ways[] = {
        { IVIG_ROUND_NEAREST, row->status, row->nearest },
        { IVIG_ROUND_DOWN, row->status, row->down },
        { IVIG_ROUND_UP, row->status, row->up },
        { IVIG_ROUND_NEVER, row->status == IVIG_OK && !row->exact ? IVIG_E_INEXACT : row->status,
          row->down },
    };

    for (size_t i = 0; i < COUNT(ways); i++) {
        int64_t quotient = SENTINEL;

        assert_int_equal(ivig_divide(row->value, row->divisor, ways[i].rounding, &quotient),
                         ways[i].status);
        assert_int_equal(quotient, ways[i].status == IVIG_OK ? ways[i].quotient : SENTINEL);
    }
}

static const struct round_row {
    const char *name;
    int64_t value;
    int64_t step;
    enum ivig_rounding rounding;
    enum ivig_status status;
    int64_t result;
} round_rows[] = {
    { "140.93 g to 0.1 g", 140930000, 100000, IVIG_ROUND_NEAREST, IVIG_OK, 140900000 },
    { "140.93 g down to 0.1 g", 140930000, 100000, IVIG_ROUND_DOWN, IVIG_OK, 140900000 },
    { "140.93 g up to 0.1 g", 140930000, 100000, IVIG_ROUND_UP, IVIG_OK, 141000000 },
    { "140.93 g never to 0.1 g", 140930000, 100000, IVIG_ROUND_NEVER, IVIG_E_INEXACT },
    { "140.9 g never to 0.1 g", 140900000, 100000, IVIG_ROUND_NEVER, IVIG_OK, 140900000 },
    { "below 142.5 g to 5 g", 142499999, 5000000, IVIG_ROUND_NEAREST, IVIG_OK, 140000000 },
    { "142.5 g to 5 g", 142500000, 5000000, IVIG_ROUND_NEAREST, IVIG_OK, 145000000 },
    { "above 142.5 g to 5 g", 142500001, 5000000, IVIG_ROUND_NEAREST, IVIG_OK, 145000000 },
    { "a negative tie to 5", -25, 10, IVIG_ROUND_NEAREST, IVIG_OK, -20 },
    { "a negative down", -21, 10, IVIG_ROUND_DOWN, IVIG_OK, -30 },
    { "a negative up", -29, 10, IVIG_ROUND_UP, IVIG_OK, -20 },
    { "less than half a step", 4, 10, IVIG_ROUND_NEAREST, IVIG_OK, 0 },
    { "half a step", 5, 10, IVIG_ROUND_NEAREST, IVIG_OK, 10 },
    { "zero", 0, 10, IVIG_ROUND_UP, IVIG_OK, 0 },
    { "the largest down to ten", MAX, 10, IVIG_ROUND_DOWN, IVIG_OK, MAX - 7 },
    { "the largest to ten", MAX, 10, IVIG_ROUND_NEAREST, IVIG_E_OVERFLOW },
    { "the largest up to ten", MAX, 10, IVIG_ROUND_UP, IVIG_E_OVERFLOW },
    { "the smallest up to ten", MIN, 10, IVIG_ROUND_UP, IVIG_OK, MIN + 8 },
    { "the smallest down to ten", MIN, 10, IVIG_ROUND_DOWN, IVIG_E_OVERFLOW },
    { "the largest by itself", MAX, MAX, IVIG_ROUND_NEVER, IVIG_OK, MAX },
    { "step zero", 140, 0, IVIG_ROUND_NEAREST, IVIG_E_RANGE },
    { "step below zero", 140, -5, IVIG_ROUND_NEAREST, IVIG_E_RANGE },
};

static void round_row(void **state)
{
    const struct round_row *row = *state;
    int64_t result = SENTINEL;

    assert_int_equal(ivig_round_to(row->value, row->step, row->rounding, &result), row->status);
    assert_int_equal(result, row->status == IVIG_OK ? row->result : SENTINEL);
}

static const struct compare_row {
    const char *name;
    struct ivig_ratio a;
    struct ivig_ratio b;
    int sign;
} compare_rows[] = {
    { "1/2 and 2/4", { 1, 2 }, { 2, 4 }, 0 },
    { "below a third", { 333333333333333333, 1000000000000000000 }, { 1, 3 }, -1 },
    { "above a third", { 333333333333333334, 1000000000000000000 }, { 1, 3 }, 1 },
    { "zeros", { 0, 1 }, { 0, MAX }, 0 },
    { "minus and plus", { -1, MAX }, { 1, MAX }, -1 },
    { "two negatives", { -1, 2 }, { -1, 3 }, -1 },
    { "body mass index below 30", { 119999, 4000 }, { 30, 1 }, -1 },
    { "body mass index 30", { 120000, 4000 }, { 30, 1 }, 0 },
    { "body mass index above 30", { 120001, 4000 }, { 30, 1 }, 1 },
    { "huge, equal", { MAX, MAX }, { 1, 1 }, 0 },
    { "huge, apart by the last digit", { MAX, MAX - 1 }, { MAX - 1, MAX - 2 }, -1 },
    { "huge, apart by the last digit, the other way", { MAX - 1, MAX }, { MAX - 2, MAX - 1 }, 1 },
    { "huge products that 64 bits would mix up", { MAX, 2 }, { 3, MAX }, 1 },
    { "the smallest and the largest", { MIN, 1 }, { MAX, 1 }, -1 },
    { "the smallest over the largest, and minus one", { MIN, MAX }, { -1, 1 }, -1 },
    { "the smallest twice", { MIN, MAX }, { MIN, MAX }, 0 },
};

static void compare_row(void **state)
{
    const struct compare_row *row = *state;

    assert_int_equal(ivig_ratio_compare(row->a, row->b), row->sign);
    assert_int_equal(ivig_ratio_compare(row->b, row->a), -row->sign);
}

int main(void)
{
    struct CMUnitTest
        tests[COUNT(operation_rows) + COUNT(divide_rows) + COUNT(round_rows) + COUNT(compare_rows)];
    size_t used = 0;

    ADD_ROWS(tests, used, operation_rows, operation_row);
    ADD_ROWS(tests, used, divide_rows, divide_row);
    ADD_ROWS(tests, used, round_rows, round_row);
    ADD_ROWS(tests, used, compare_rows, compare_row);
    return cmocka_run_group_tests_name("arithmetic", tests, NULL, NULL);
}
