/* ivigcalc [dose]: one patient, one plan. */
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include <ivigcalc/ivigcalc.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/values.h"

/* What the command works on, from the words to the plan. */
struct dose_run {
    const struct cli_arguments *arguments;
    struct ivig_ruleset *rules;
    const struct ivig_defaults *defaults;
    const struct ivig_precautions *precautions;
    const struct ivig_format *format;
    struct ivig_request request;
    struct ivig_plan plan;
    struct ivig_view view;
};

static bool fail(const char *option, const struct ivig_error *error)
{
    return cli_refuse("--%s: %s", option, error->text);
}

static bool require(const struct cli_arguments *arguments)
{
    if (arguments->value[CLI_OPT_WEIGHT] != NULL && arguments->value[CLI_OPT_INDICATION] != NULL)
        return true;
    return cli_refuse("%s is missing; example: ivigcalc --weight 70 --indication lems",
                      arguments->value[CLI_OPT_WEIGHT] == NULL ? "--weight" : "--indication");
}

static bool read_sex(const struct cli_arguments *arguments, enum ivig_sex *sex)
{
    static const struct {
        const char *word;
        enum ivig_sex sex;
    } words[] = {
        { "male", IVIG_MALE },
        { "m", IVIG_MALE },
        { "female", IVIG_FEMALE },
        { "f", IVIG_FEMALE },
    };
    const char *text = arguments->value[CLI_OPT_SEX];

    *sex = IVIG_SEX_UNKNOWN;
    for (size_t i = 0; text != NULL && i < sizeof words / sizeof *words; i++)
        if (strcasecmp(text, words[i].word) == 0)
            *sex = words[i].sex;
    if (text == NULL || *sex != IVIG_SEX_UNKNOWN)
        return true;
    return cli_refuse("--sex: '%s' is not one of male, female, m, f", text);
}

static bool read_patient(struct dose_run *run)
{
    const struct ivig_bounds *bounds = &run->defaults->bounds;
    struct ivig_patient *patient = &run->request.patient;

    return cli_number(run->arguments, CLI_OPT_WEIGHT, CLI_KG, bounds->weight_g,
                      &patient->weight_g) &&
           cli_number(run->arguments, CLI_OPT_HEIGHT, CLI_CM, bounds->height_mm,
                      &patient->height_mm) &&
           cli_number(run->arguments, CLI_OPT_AGE, CLI_YEARS, bounds->age_years,
                      &patient->age_years) &&
           read_sex(run->arguments, &patient->sex);
}

/* A step is asked for in whole mg and held in ug. */
static bool read_step(const struct dose_run *run, enum cli_option_id id, int64_t *step_ug)
{
    const struct ivig_range bounds_ug = run->defaults->bounds.step_ug;
    const struct ivig_range bounds_mg = { bounds_ug.min / 1000, bounds_ug.max / 1000 };

    if (!cli_number(run->arguments, id, CLI_STEP_G, bounds_mg, step_ug))
        return false;
    if (*step_ug != IVIG_ABSENT)
        *step_ug *= 1000;
    return true;
}

static bool read_dose(struct dose_run *run)
{
    static const char *const words[] = { "nearest", "down", "up", NULL };
    static const struct ivig_range days = { 1, IVIG_DAYS_MOST };
    const struct ivig_bounds *bounds = &run->defaults->bounds;
    struct ivig_request *request = &run->request;

    request->direction = IVIG_DIRECTION_OF_RULE;
    if (!cli_number(run->arguments, CLI_OPT_DOSE, CLI_G_PER_KG, bounds->dose_mg_per_kg,
                    &request->dose_mg_per_kg) ||
        !cli_number(run->arguments, CLI_OPT_DAYS, CLI_DAYS, days, &request->days) ||
        !read_step(run, CLI_OPT_ROUND, &request->total_step_ug) ||
        !read_step(run, CLI_OPT_DAY_ROUND, &request->day_step_ug) ||
        !cli_word(run->arguments, CLI_OPT_ROUND_MODE, words, &request->direction) ||
        !cli_line(run->arguments, CLI_OPT_OVERRIDE))
        return false;
    request->override_reason = run->arguments->value[CLI_OPT_OVERRIDE];
    return true;
}

/* ID or ID/REGIMEN, and --regimen. */
static bool read_indication(struct dose_run *run)
{
    const char *asked = run->arguments->value[CLI_OPT_INDICATION];
    const char *regimen = run->arguments->value[CLI_OPT_REGIMEN];
    size_t length = strcspn(asked, "/");
    struct ivig_indication_found found;
    struct ivig_error error = { 0 };
    char id[64];

    (void)snprintf(id, sizeof id, "%.*s", length < sizeof id ? (int)length : (int)sizeof id - 1,
                   asked);
    if (ivig_ruleset_indication(run->rules, id, &found, &error) != IVIG_OK)
        return fail("indication", &error);
    if (asked[length] == '/') {
        if (regimen != NULL && strcmp(regimen, asked + length + 1) != 0) {
            return cli_refuse("--indication names regimen '%s' and --regimen '%s'; give one",
                              asked + length + 1, regimen);
        }
        regimen = asked + length + 1;
    }
    run->request.indication = found.indication;
    run->request.variant = found.variant;
    if (ivig_indication_regimen(found.indication, regimen, &run->request.regimen, &error) !=
        IVIG_OK)
        return fail(asked[length] == '/' ? "indication" : "regimen", &error);
    return true;
}

static bool read_weight_rule(struct dose_run *run)
{
    const char *named = run->arguments->value[CLI_OPT_WEIGHT_RULE];
    const char *id = named                                  ? named
                     : run->request.indication->weight_rule ? run->request.indication->weight_rule
                                                            : run->defaults->weight_rule;
    struct ivig_error error = { 0 };

    run->request.weight_rule_named = named != NULL;
    if (ivig_ruleset_weight_rule(run->rules, id, &run->request.weight_rule, &error) != IVIG_OK)
        return fail("weight-rule", &error);
    return true;
}

static bool read_view(struct dose_run *run)
{
    static const char *const colors[] = { "auto", "always", "never", NULL };
    const struct cli_arguments *arguments = run->arguments;
    const char *format = arguments->value[CLI_OPT_FORMAT];
    int color = 0;

    run->format = ivig_format_at(0);
    for (size_t i = 0; format != NULL; i++) {
        run->format = ivig_format_at(i);
        if (run->format == NULL) {
            return cli_refuse("--format: '%s' is not one of %s", format,
                              cli_options[CLI_OPT_FORMAT].argument);
        }
        if (strcmp(run->format->name, format) == 0)
            break;
    }
    run->view.explain = arguments->value[CLI_OPT_EXPLAIN] != NULL;
    run->view.brief = arguments->value[CLI_OPT_BRIEF] != NULL;
    run->view.quiet = arguments->value[CLI_OPT_QUIET] != NULL;
    if (run->view.explain && run->view.brief) {
        return cli_refuse("--explain and --brief do not go together; give one");
    }
    if (!cli_word(arguments, CLI_OPT_COLOR, colors, &color))
        return false;
    run->view.color = color == 1 || (color == 0 && cli_is_color_terminal());
    return true;
}

static bool open_rules(struct dose_run *run)
{
    struct ivig_error error = { 0 };

    run->rules = cli_open_rules(run->arguments);
    if (run->rules == NULL)
        return false;
    if (ivig_ruleset_defaults(run->rules, &run->defaults, &error) != IVIG_OK ||
        ivig_ruleset_precautions(run->rules, &run->precautions, &error) != IVIG_OK)
        return cli_refuse("%s", error.text);
    return true;
}

/* Put the plan on stdout, and what must be seen besides it on stderr. */
static int show(const struct dose_run *run)
{
    const struct ivig_plan_document document = {
        .rules = run->rules, .precautions = run->precautions, .plan = &run->plan, .view = run->view
    };
    bool aside =
        !run->format->findings_inside && (run->plan.refused || run->view.brief || run->view.quiet);
    struct ivig_buffer out = { 0 };
    struct ivig_buffer diagnostics = { 0 };
    int status = run->plan.refused ? CLI_REFUSED : CLI_DONE;

    if (run->format->plan(&document, &out) != IVIG_OK ||
        (aside &&
         ivig_render_findings(&document, IVIG_WARN, "ivigcalc: ", &diagnostics) != IVIG_OK)) {
        status = cli_error("out of memory");
    } else {
        if (diagnostics.length > 0)
            fputs(diagnostics.bytes, stderr);
        if (!cli_write(&out))
            status = CLI_USAGE;
    }
    ivig_buffer_free(&out);
    ivig_buffer_free(&diagnostics);
    return status;
}

int cli_run_dose(const struct cli_arguments *arguments)
{
    struct dose_run run = { .arguments = arguments };
    struct ivig_error error = { 0 };
    int status = CLI_USAGE;

    if (!require(arguments) || !open_rules(&run))
        goto done;
    if (!read_view(&run) || !read_patient(&run) || !read_dose(&run) || !read_indication(&run) ||
        !read_weight_rule(&run))
        goto done;
    if (ivig_plan_make(run.defaults, run.precautions, &run.request, &run.plan, &error) != IVIG_OK)
        (void)cli_error("%s", error.text);
    else
        status = show(&run);
done:
    ivig_ruleset_free(run.rules);
    return status;
}
