/* Which use of a label a regimen of an indication is. */
#include <ivigcalc/product.h>

#include "rows.h"

static const struct ivig_product_use uses[] = {
    { .id = "cidp", .regimen = "maintenance" },
    { .id = "cidp" },
    { .id = "itp" },
    { .id = "mmn", .regimen = "maintenance" },
    { .id = "mmn", .regimen = "loading" },
};
static const struct ivig_product labelled = { .uses = { uses, COUNT(uses) } };
static const struct ivig_product bare = { .id = "bare" };

static const struct row {
    const char *name;
    const struct ivig_product *product;
    const char *indication, *regimen;
    const struct ivig_product_use *use;
} rows[] = {
    { "the use that names the regimen", &labelled, "cidp", "maintenance", &uses[0] },
    { "else the one for each", &labelled, "cidp", "loading", &uses[1] },
    { "a use for each regimen", &labelled, "itp", "standard", &uses[2] },
    { "the second that names a regimen", &labelled, "mmn", "loading", &uses[4] },
    { "a regimen that none names", &labelled, "mmn", "maintenance-2", NULL },
    { "no regimen: the one for each", &labelled, "cidp", NULL, &uses[1] },
    { "no regimen, and none for each", &labelled, "mmn", NULL, NULL },
    { "an indication that the label lacks", &labelled, "gbs", "standard", NULL },
    { "a name that only begins alike", &labelled, "cid", "maintenance", NULL },
    { "no indication", &labelled, NULL, NULL, NULL },
    { "a label without uses", &bare, "cidp", "maintenance", NULL },
};

static void use_row(void **state)
{
    const struct row *row = *state;

    assert_ptr_equal(ivig_product_use_of(row->product, row->indication, row->regimen), row->use);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(rows)];
    size_t used = 0;

    ADD_ROWS(tests, used, rows, use_row);
    return cmocka_run_group_tests_name("product_use", tests, NULL, NULL);
}
