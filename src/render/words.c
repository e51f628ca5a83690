/* One table for each enumeration that is printed in more than one place. */
#include "render/words.h"

const char *ivig_line_word(enum ivig_line line)
{
    static const char *const words[] = { [IVIG_LINE_FIRST] = "first",
                                         [IVIG_LINE_SECOND] = "second",
                                         [IVIG_LINE_NOT_ESTABLISHED] = "not-established" };

    return words[line];
}

const char *ivig_sex_word(enum ivig_sex sex)
{
    static const char *const words[] = {
        [IVIG_SEX_UNKNOWN] = NULL, [IVIG_MALE] = "male", [IVIG_FEMALE] = "female"
    };

    return words[sex];
}

const char *ivig_basis_word(enum ivig_basis basis)
{
    static const char *const words[] = { [IVIG_BASIS_ACTUAL] = "actual",
                                         [IVIG_BASIS_AS_ENTERED] = "as-entered",
                                         [IVIG_BASIS_IDEAL] = "ideal",
                                         [IVIG_BASIS_ADJUSTED] = "adjusted",
                                         [IVIG_BASIS_MULTIPLE] = "multiple" };

    return words[basis];
}

const char *ivig_example_word(enum ivig_example_status status)
{
    static const char *const words[] = {
        [IVIG_EXAMPLE_OK] = "ok", [IVIG_EXAMPLE_REFUSED] = "refused", [IVIG_EXAMPLE_ERROR] = "error"
    };

    return words[status];
}

const char *ivig_direction_word(enum ivig_rounding direction)
{
    static const char *const words[] = {
        [IVIG_ROUND_NEAREST] = "nearest", [IVIG_ROUND_DOWN] = "down", [IVIG_ROUND_UP] = "up"
    };

    return words[direction];
}

const char *ivig_stabiliser_word(enum ivig_stabiliser substance)
{
    static const char *const words[] = { [IVIG_STABILISER_NOT_FOUND] = NULL,
                                         [IVIG_GLYCINE] = "glycine",
                                         [IVIG_PROLINE] = "proline",
                                         [IVIG_MALTOSE] = "maltose",
                                         [IVIG_SORBITOL] = "sorbitol" };

    return words[substance];
}

const char *ivig_verdict_word(enum ivig_verdict verdict)
{
    static const char *const words[] = { [IVIG_AGREES] = "agrees",
                                         [IVIG_AGREES_ROUNDED] = "agrees-rounded",
                                         [IVIG_DIFFERS] = "differs" };

    return words[verdict];
}
