/* Product, stock, start and pump. */
#include "cli/product_request.h"

#include <string.h>

#include <ivigcalc/infusion.h>

#include "cli/output.h"
#include "cli/values.h"

enum { SIZES_ROOM = 256, MINUTES_OF_HOUR = 60 };

/*
 * What says nothing without a product.  Rows of a batch may each name one, for which
 * all but the first hold: sizes are of one product.
 */
static bool check_without_product(const struct cli_arguments *arguments)
{
    static const enum cli_option_id needing[] = { CLI_OPT_STOCK, CLI_OPT_SUBSEQUENT, CLI_OPT_AT,
                                                  CLI_OPT_PUMP_STEP };
    bool rows = (arguments->command->bit & CLI_BATCH) != 0;
    size_t count = rows ? 1 : sizeof needing / sizeof *needing;

    for (size_t i = 0; i < count; i++)
        if (arguments->value[needing[i]] != NULL)
            return cli_refuse("--%s needs --product", cli_options[needing[i]].name);
    return true;
}

/* The sizes of a product, for messages: "5, 10, 20 g". */
static void list_sizes(const struct ivig_product *product, char sizes[SIZES_ROOM])
{
    char grams[IVIG_DECIMAL_ROOM];

    sizes[0] = '\0';
    for (size_t i = 0; i < product->vials.count; i++) {
        (void)ivig_decimal_print(product->vials.items[i].mass_ug, IVIG_SCALE_G, grams);
        cli_list_word(sizes, SIZES_ROOM, ", ", grams);
    }
    cli_list_word(sizes, SIZES_ROOM, " ", "g");
}

/* One size between commas, as a bit. */
static bool read_size(const struct ivig_product *product, const char *text, size_t length,
                      uint32_t *stock)
{
    char sizes[SIZES_ROOM];
    int64_t mass_ug;

    list_sizes(product, sizes);
    if (ivig_decimal_parse(text, length, IVIG_SCALE_G, 1, IVIG_VIAL_MOST_UG, &mass_ug) != IVIG_OK)
        return cli_refuse("--stock: '%.*s' is no mass in grams; sizes of %s are due, with commas "
                          "and no blanks between them: %s",
                          (int)length, text, product->name, sizes);
    for (size_t i = 0; i < product->vials.count; i++) {
        if (product->vials.items[i].mass_ug != mass_ug)
            continue;
        if ((*stock >> i & 1) != 0)
            return cli_refuse("--stock: %.*s g stands twice", (int)length, text);
        *stock |= UINT32_C(1) << i;
        return true;
    }
    return cli_refuse("--stock: %.*s g is no size of %s; its sizes are %s", (int)length, text,
                      product->name, sizes);
}

static bool read_stock(const struct cli_arguments *arguments, struct ivig_request *request)
{
    const char *at = arguments->value[CLI_OPT_STOCK];

    while (at != NULL) {
        size_t length = strcspn(at, ",");

        if (!read_size(request->product, at, length, &request->stock))
            return false;
        at = at[length] == ',' ? at + length + 1 : NULL;
    }
    return true;
}

/* A time of day, HH:MM. */
static bool read_time(const struct cli_arguments *arguments, int64_t *at_min)
{
    const char *text = arguments->value[CLI_OPT_AT];
    int64_t hours;
    int64_t minutes;

    if (text == NULL)
        return true;
    if (strlen(text) != 5 || text[2] != ':' ||
        ivig_decimal_parse(text, 2, 0, 0, 23, &hours) != IVIG_OK ||
        ivig_decimal_parse(text + 3, 2, 0, 0, 59, &minutes) != IVIG_OK)
        return cli_refuse("--at: '%s' is no time of day; HH:MM is due, from 00:00 to 23:59", text);
    *at_min = hours * MINUTES_OF_HOUR + minutes;
    return true;
}

/* The product that is named, and its sizes in stock; a refused one has none. */
static bool read_named(const struct cli_arguments *arguments, const struct ivig_rules *rules,
                       struct ivig_request *request)
{
    struct ivig_error error = { 0 };

    if (ivig_ruleset_product(rules->set, arguments->value[CLI_OPT_PRODUCT], &request->product,
                             &error) != IVIG_OK)
        return cli_refuse("--product: %s", error.text);
    return request->product->refused != NULL || read_stock(arguments, request);
}

bool cli_read_product(const struct cli_arguments *arguments, const struct ivig_rules *rules,
                      struct ivig_request *request)
{
    static const struct ivig_range steps = { 1, IVIG_PUMP_STEP_MOST_UL_PER_H };
    bool named = arguments->value[CLI_OPT_PRODUCT] != NULL;

    request->subsequent = arguments->value[CLI_OPT_SUBSEQUENT] != NULL;
    return (named ? read_named(arguments, rules, request) : check_without_product(arguments)) &&
           read_time(arguments, &request->at_min) &&
           cli_number(arguments, CLI_OPT_PUMP_STEP, IVIG_ML_PER_HOUR, steps,
                      &request->pump_step_ul_per_h);
}
