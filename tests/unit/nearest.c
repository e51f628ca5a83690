/* The known name that a misspelt one most likely meant. */
#include "base/nearest.h"

#include <string.h>

#include "rows.h"

#define A_63 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

/* ${known}: the names offered, in order. */
static const struct nearest_row {
    const char *name;
    const char *wanted;
    const char *known[4];
    const char *best;
} rows[] = {
    { "the name itself", "lems", { "mg", "lems", "gbs" }, "lems" },
    { "a letter too many", "lemms", { "mg", "lems", "gbs" }, "lems" },
    { "a letter missing", "lem", { "mg", "lems", "gbs" }, "lems" },
    { "a letter wrong", "lens", { "mg", "lems", "gbs" }, "lems" },
    { "two neighbours swapped is one edit", "dsyphagia", { "dsyphag", "dysphagia" }, "dysphagia" },
    { "case does not count", "LEMS", { "gems", "lems" }, "lems" },
    { "case of the known name does not count", "lems", { "gems", "LEMS" }, "LEMS" },
    { "case, the first and the last letter", "AZAZAZ", { "azaz", "azazaz" }, "azazaz" },
    { "no names", "lems", { NULL }, NULL },
    { "nothing near", "zzzz", { "lems", "gbs" }, NULL },
    { "an empty word is near to nothing", "", { "mg", "gbs" }, NULL },
    { "every letter of a short name replaced", "xy", { "mg" }, NULL },
    { "a tie goes to the first", "lexs", { "lems", "less" }, "lems" },
    { "a tie goes to the first, the other way", "lexs", { "less", "lems" }, "less" },
    { "the nearer of two", "maintenanc", { "maintenances", "maintenance" }, "maintenance" },
    { "short: one edit", "idea", { "ideal" }, "ideal" },
    { "short: two edits", "ide", { "ideal" }, "ideal" },
    { "short: three edits", "ixxxl", { "ideal" }, NULL },
    { "a name of three letters, two wrong", "maks", { "max" }, "max" },
    { "a name of two letters, one wrong", "pm", { "dm", "mg" }, NULL },
    { "two letters, another name of three", "pm", { "ibm" }, NULL },
    { "a name of two letters, one too many", "mgg", { "mg" }, NULL },
    { "a beginning, before a name that is nearer", "ms", { "mg", "ms-weakness" }, "ms-weakness" },
    { "a beginning, far from its end", "optic", { "lems", "optic-neuritis" }, "optic-neuritis" },
    { "a beginning in capitals", "OPT", { "optic-neuritis" }, "optic-neuritis" },
    { "the shorter of two that begin so", "oc", { "ocular-mg", "oculus" }, "oculus" },
    { "a beginning of one letter", "o", { "optic-neuritis" }, NULL },
    { "longer than the name it begins with", "idealist", { "ideal" }, NULL },
    { "nine letters: two edits", "abcdefgxx", { "abcdefghi" }, "abcdefghi" },
    { "nine letters: three edits", "abcdefxxx", { "abcdefghi" }, "abcdefghi" },
    { "nine letters: four edits", "abcdexxxx", { "abcdefghi" }, NULL },
    { "a name of 63 letters", A_63, { A_63 }, A_63 },
    { "a known name of 64 letters is passed over", A_63, { A_63 "b", A_63 }, A_63 },
    { "a wanted name of 64 letters", A_63 "b", { A_63 }, NULL },
};

static void nearest_row(void **state)
{
    const struct nearest_row *row = *state;
    struct ivig_nearest search;

    ivig_nearest_start(&search, row->wanted);
    assert_null(search.best);
    for (size_t i = 0; i < COUNT(row->known) && row->known[i] != NULL; i++)
        ivig_nearest_offer(&search, row->known[i]);
    if (row->best == NULL) {
        assert_null(search.best);
    } else {
        assert_non_null(search.best);
        assert_string_equal(search.best, row->best);
    }
}

int main(void)
{
    struct CMUnitTest tests[COUNT(rows)];
    size_t used = 0;

    ADD_ROWS(tests, used, rows, nearest_row);
    return cmocka_run_group_tests_name("nearest", tests, NULL, NULL);
}
