/* Lines in whatever pieces they are read: the same as those of the whole text. */
#include "batch/lines.h"

#include <stdlib.h>
#include <string.h>

#include "rows.h"

/* So short that a long line is still a short text. */
enum { LINE_MOST = 5, KEPT = LINE_MOST + 2 };

/* A source: so many bytes for each read, and none after it failed. */
struct source {
    const char *text;
    size_t length;
    size_t at;
    size_t piece;   /* bytes a read gives at most */
    size_t fails;   /* the read that begins here fails; SIZE_MAX: none does */
    size_t room;    /* that a read is to be given */
    unsigned after; /* reads after the end or a failure */
    bool ended;
};

static long read_piece(void *context, char *bytes, size_t room)
{
    struct source *source = context;
    size_t count = source->length - source->at;

    assert_int_equal(room, source->room);
    source->after += source->ended ? 1 : 0;
    if (source->at >= source->fails) {
        source->ended = true;
        return -1;
    }
    count = count < source->piece ? count : source->piece;
    count = count < room ? count : room;
    if (source->at + count > source->fails)
        count = source->fails - source->at;
    memcpy(bytes, source->text + source->at, count);
    source->at += count;
    source->ended = count == 0;
    return (long)count;
}

/* The line of the text at ${at}, without the line feed; ${at} moves past it. */
static size_t take_line(const char *text, size_t length, size_t *at)
{
    size_t start = *at;

    while (*at < length && text[*at] != '\n')
        ++*at;
    length = *at - start;
    ++*at;
    return length;
}

/* A line as it was given: whole, or cut so that it is too long whatever ended it. */
static void assert_line(const char *given, size_t given_length, const char *line, size_t length)
{
    assert_true(given_length == length || (length > KEPT && given_length >= KEPT));
    assert_true(given_length <= length);
    assert_memory_equal(given, line, given_length);
}

/* Hold a block against the text from ${at} on, which moves past what it has. */
static void assert_block(const struct source *source, const char *block, size_t length, size_t *at)
{
    size_t from = 0;

    assert_int_equal(block[length - 1], '\n');
    while (from < length) {
        const char *line = source->text + *at;
        const char *given = block + from;
        size_t given_length = take_line(block, length, &from);

        assert_true(*at < source->length);
        assert_line(given, given_length, line, take_line(source->text, source->length, at));
    }
}

static enum ivig_status feed(struct source *source, size_t read_most, size_t *at)
{
    struct ivig_lines lines = {
        .read = read_piece, .context = source, .read_most = read_most, .line_most = LINE_MOST
    };
    size_t room = ivig_lines_room(&lines);
    enum ivig_status status;
    size_t length;

    assert_true(room <= KEPT + read_most + 1);
    source->room = read_most;
    *at = 0;
    do {
        /* exactly what is asked for, so that a sanitizer sees a byte too many */
        char *block = malloc(room);

        assert_non_null(block);
        status = ivig_lines_next(&lines, block, &length);
        assert_true(length <= room);
        assert_true(status == IVIG_OK || length == 0);
        if (length > 0)
            assert_block(source, block, length, at);
        /* of the last line, the line feed that it was given is not of the source */
        if (status == IVIG_OK)
            assert_int_equal(lines.given, *at < source->length ? *at : source->length);
        free(block);
    } while (status == IVIG_OK && length > 0);
    if (status == IVIG_OK) {
        char none;

        /* the end stays the end, and is not read again */
        assert_int_equal(ivig_lines_next(&lines, &none, &length), IVIG_OK);
        assert_int_equal(length, 0);
    }
    assert_int_equal(source->after, 0);
    ivig_lines_free(&lines);
    ivig_lines_free(&lines);
    return status;
}

#define X10   "0123456789"
#define X100  X10 X10 X10 X10 X10 X10 X10 X10 X10 X10
#define X1000 X100 X100 X100 X100 X100 X100 X100 X100 X100 X100

static const struct text_row {
    const char *name;
    const char *text;
} text_rows[] = {
    { "nothing", "" },
    { "a byte", "a" },
    { "a line feed", "\n" },
    { "a line", "a\n" },
    { "two lines", "ab\ncd\n" },
    { "no final line feed", "ab\ncd" },
    { "blank lines", "\n\na\n\n\n" },
    { "a blank line last", "a\n\n" },
    { "CR LF", "ab\r\n\r\ncd\r\n" },
    { "a carriage return at the end", "ab\r\ncd\r" },
    { "one less than the most", "1234\nabcd\n" },
    { "the most", "12345\nabcde\n" },
    { "the most, CR LF", "12345\r\nabcde\r\n" },
    { "the most, no final line feed", "12345\nabcde" },
    { "one more than the most", "123456\na\nabcdef\n" },
    { "one more, CR LF", "123456\r\na\r\nabcdef\r\n" },
    { "one more, no final line feed", "123456" },
    { "two more than the most", "1234567\na\nabcdefg\n" },
    { "two more, CR LF", "1234567\r\na\r\nabcdefg\r\n" },
    { "two more, no final line feed", "1234567" },
    { "three more than the most", "12345678\na\nabcdefgh\n" },
    { "three more, CR LF", "12345678\r\na\r\nabcdefgh\r\n" },
    { "three more, no final line feed", "12345678" },
    { "a carriage return where a line is cut", "123456\r8\na\n" },
    { "a carriage return after the cut", "1234567\r\na\n" },
    { "a thousand more", "12345" X1000 "\na\n" },
    { "a thousand more, twice", "12345" X1000 "\nabcde" X1000 "\n" },
    { "a thousand more, no final line feed", "a\n12345" X1000 },
    { "long lines and blank ones", X100 "\n\n" X100 "\n\n\n" X10 "\r\n\r\n" X10 },
    { "long and short lines", "123456\n12345\n" X10 "\n1234567\n\n12345678\n1\n" X100 "\nab" },
};

/* Pieces of every size; reads that ask for as much, for one byte more, and for more than all. */
static void text_row(void **state)
{
    const struct text_row *row = *state;
    size_t length = strlen(row->text);

    for (size_t piece = 1; piece <= length + 1; piece++) {
        const size_t most[] = { piece, piece + 1, length + 100 };

        for (size_t i = 0; i < COUNT(most); i++) {
            struct source source = { row->text, length, .piece = piece, .fails = SIZE_MAX };
            size_t at;

            assert_int_equal(feed(&source, most[i], &at), IVIG_OK);
            /* past the line feed that the last line is given, if it has none */
            assert_int_equal(at, length + (length > 0 && row->text[length - 1] != '\n' ? 1 : 0));
        }
    }
}

/* A read fails at any byte: the whole lines before it are given, and nothing of the next. */
static void read_fails(void **state)
{
    static const char text[] = "ab\n\n12345678\n12345\r\nabc\n" X10 "\nab";
    size_t length = sizeof text - 1;

    (void)state;
    for (size_t fails = 0; fails <= length; fails++)
        for (size_t piece = 1; piece <= length; piece++) {
            struct source source = { text, length, .piece = piece, .fails = fails };
            size_t whole = fails;
            size_t at;

            while (whole > 0 && text[whole - 1] != '\n')
                whole--;
            assert_int_equal(feed(&source, piece, &at), IVIG_E_READ);
            assert_int_equal(at, whole);
        }
}

/* Lines are kept no longer than is due, however small the pieces: the next line is whole. */
static void cut_exactly(void **state)
{
    struct source source = { X100 "\nab\n", 104, .piece = 1, .fails = SIZE_MAX, .room = 1 };
    struct ivig_lines lines = {
        .read = read_piece, .context = &source, .read_most = 1, .line_most = LINE_MOST
    };
    char block[KEPT + 2];
    size_t length;

    (void)state;
    assert_int_equal(ivig_lines_room(&lines), sizeof block);
    assert_int_equal(ivig_lines_next(&lines, block, &length), IVIG_OK);
    assert_int_equal(length, KEPT + 1);
    assert_memory_equal(block, "0123456\n", length);
    assert_int_equal(ivig_lines_next(&lines, block, &length), IVIG_OK);
    assert_int_equal(length, 3);
    assert_memory_equal(block, "ab\n", length);
    ivig_lines_free(&lines);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(text_rows) + 2] = { cmocka_unit_test(read_fails),
                                                      cmocka_unit_test(cut_exactly) };
    size_t used = 2;

    ADD_ROWS(tests, used, text_rows, text_row);
    return cmocka_run_group_tests_name("lines", tests, NULL, NULL);
}
