/* Memory that is freed all at once. */
#include "base/arena.h"

#include <string.h>

#include "rows.h"

/* 16384 is the size of a block: what is larger gets one of its own. */
static const struct take_row {
    const char *name;
    size_t size;
    bool fits;
} take_rows[] = {
    { "take nothing", 0, true },
    { "take 1 byte", 1, true },
    { "take one less than an alignment", _Alignof(max_align_t) - 1, true },
    { "take an alignment", _Alignof(max_align_t), true },
    { "take one more than an alignment", _Alignof(max_align_t) + 1, true },
    { "take less than a block", 16383, true },
    { "take a block", 16384, true },
    { "take more than a block", 16385, true },
    { "take a megabyte", 1000000, true },
    { "take more than there can be", SIZE_MAX / 2 + 1, false },
    { "take the most", SIZE_MAX, false },
};

static bool is_zeroed(const unsigned char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (bytes[i] != 0)
            return false;
    return true;
}

/* Each piece is aligned, zeroed and its own, before and after others. */
static void take_row(void **state)
{
    const struct take_row *row = *state;
    struct ivig_arena arena = { NULL };
    char *before = ivig_arena_take(&arena, 1);
    unsigned char *taken = ivig_arena_take(&arena, row->size);
    char *after = ivig_arena_take(&arena, 1);

    assert_non_null(before);
    assert_non_null(after);
    *before = 'b';
    assert_int_equal(*after, 0);
    *after = 'a';
    if (row->fits) {
        assert_non_null(taken);
        assert_int_equal((uintptr_t)taken % _Alignof(max_align_t), 0);
        assert_true(is_zeroed(taken, row->size));
        memset(taken, 0xff, row->size);
    } else {
        assert_null(taken);
    }
    assert_int_equal(*before, 'b');
    assert_int_equal(*after, 'a');
    assert_int_equal((uintptr_t)after % _Alignof(max_align_t), 0);
    ivig_arena_free(&arena);
    assert_null(arena.last);
}

static void many_pieces(void **state)
{
    struct ivig_arena arena = { NULL };
    size_t *pieces[1000];

    (void)state;
    for (size_t i = 0; i < COUNT(pieces); i++) {
        pieces[i] = ivig_arena_take(&arena, sizeof *pieces[i] * (1 + i % 7));
        assert_non_null(pieces[i]);
        assert_int_equal(*pieces[i], 0);
        *pieces[i] = i;
    }
    for (size_t i = 0; i < COUNT(pieces); i++)
        assert_int_equal(*pieces[i], i);
    ivig_arena_free(&arena);
}

static const struct copy_row {
    const char *name;
    const char *bytes;
    size_t length;
} copy_rows[] = {
    { "copy nothing", "", 0 },
    { "copy nothing from nowhere", NULL, 0 },
    { "copy a part", "lems/standard", 4 },
    { "copy a NUL inside", "le\0ms", 5 },
    { "copy bytes above ASCII", "Barr\xc3\xa9", 6 },
};

static void copy_row(void **state)
{
    const struct copy_row *row = *state;
    struct ivig_arena arena = { NULL };
    char *copy = ivig_arena_copy(&arena, row->bytes, row->length);

    assert_non_null(copy);
    assert_ptr_not_equal(copy, row->bytes);
    if (row->length > 0)
        assert_memory_equal(copy, row->bytes, row->length);
    assert_int_equal(copy[row->length], '\0');
    ivig_arena_free(&arena);
}

/* "%0*d" with 0 prints as many zeros as the width says. */
static const struct format_row {
    const char *name;
    int width;
} format_rows[] = {
    { "format a short text", 4 },          { "format a text under a block", 16383 },
    { "format a text of a block", 16384 }, { "format a text over a block", 16385 },
    { "format a long text", 100000 },
};

static void format_row(void **state)
{
    const struct format_row *row = *state;
    struct ivig_arena arena = { NULL };
    char *text = ivig_arena_format(&arena, "%0*d%s", row->width, 0, "!");

    assert_non_null(text);
    assert_int_equal(strspn(text, "0"), row->width);
    assert_string_equal(text + row->width, "!");
    ivig_arena_free(&arena);
}

static void format_nothing(void **state)
{
    struct ivig_arena arena = { NULL };
    char *text = ivig_arena_format(&arena, "%s", "");

    (void)state;
    assert_non_null(text);
    assert_string_equal(text, "");
    ivig_arena_free(&arena);
}

static void free_an_empty_arena_twice(void **state)
{
    struct ivig_arena arena = { NULL };

    (void)state;
    ivig_arena_free(&arena);
    ivig_arena_free(&arena);
    assert_null(arena.last);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(take_rows) + COUNT(copy_rows) + COUNT(format_rows) + 3] = {
        cmocka_unit_test(many_pieces),
        cmocka_unit_test(format_nothing),
        cmocka_unit_test(free_an_empty_arena_twice),
    };
    size_t used = 3;

    ADD_ROWS(tests, used, take_rows, take_row);
    ADD_ROWS(tests, used, copy_rows, copy_row);
    ADD_ROWS(tests, used, format_rows, format_row);
    return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
