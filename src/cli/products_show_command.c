/*
 * ivigcalc products show ID: one product as its label has it.  One that is
 * refused is shown like any other: nothing is dosed here.
 */
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/rules.h"
#include "cli/view.h"

static bool find(const struct ivig_rules *rules, const char *id,
                 const struct ivig_product **product)
{
    struct ivig_error error = { 0 };
    enum ivig_status status = ivig_ruleset_product(rules->set, id, product, &error);

    if (status == IVIG_OK)
        return true;
    /* there is nothing to name instead */
    if (status == IVIG_E_UNKNOWN_ID && ivig_ruleset_name(rules->set, IVIG_NAME_PRODUCT, 0) == NULL)
        return cli_refuse("products show: '%s' is no known product; the rules have none", id);
    return cli_refuse("products show: %s", error.text);
}

int cli_run_products_show(const struct cli_arguments *arguments)
{
    struct ivig_rules rules = { 0 };
    struct ivig_product_document document = { 0 };
    const struct ivig_format *format;
    struct ivig_buffer out = { 0 };
    int status = CLI_USAGE;

    if (cli_read_view(arguments, &format, &document.view) &&
        cli_open_rules(arguments, &rules, true) &&
        find(&rules, arguments->words[0], &document.product)) {
        document.rules = rules.set;
        document.defaults = rules.defaults;
        status = cli_print(format->product(&document, &out), &out, CLI_DONE);
    }
    ivig_buffer_free(&out);
    cli_close_rules(&rules);
    return status;
}
