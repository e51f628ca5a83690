/* From options to a request. */
#include "cli/request.h"

#include <string.h>

#include "cli/product_request.h"
#include "cli/values.h"
#include "dose/stages.h"

struct request_run {
    const struct cli_arguments *arguments;
    const struct ivig_rules *rules;
    struct ivig_request *request;
};

static bool fail(const char *option, const struct ivig_error *error)
{
    return cli_refuse("--%s: %s", option, error->text);
}

static bool read_sex(const struct cli_arguments *arguments, enum ivig_sex *sex)
{
    const char *text = arguments->value[CLI_OPT_SEX];
    struct ivig_error error = { 0 };

    return text == NULL || ivig_read_sex(text, strlen(text), sex, &error) == IVIG_OK ||
           fail("sex", &error);
}

static bool read_patient(struct request_run *run)
{
    const struct ivig_bounds *bounds = &run->rules->defaults->bounds;
    struct ivig_patient *patient = &run->request->patient;

    return cli_number(run->arguments, CLI_OPT_WEIGHT, IVIG_KILOGRAMS, bounds->weight_g,
                      &patient->weight_g) &&
           cli_number(run->arguments, CLI_OPT_HEIGHT, IVIG_CENTIMETRES, bounds->height_mm,
                      &patient->height_mm) &&
           cli_number(run->arguments, CLI_OPT_AGE, IVIG_YEARS, bounds->age_years,
                      &patient->age_years) &&
           cli_number(run->arguments, CLI_OPT_PRE_PREGNANCY_WEIGHT, IVIG_KILOGRAMS,
                      bounds->weight_g, &patient->pre_pregnancy_weight_g) &&
           read_sex(run->arguments, &patient->sex);
}

/* A step is asked for in whole mg and held in ug. */
static bool read_step(const struct request_run *run, enum cli_option_id id, int64_t *step_ug)
{
    const struct ivig_range bounds_ug = run->rules->defaults->bounds.step_ug;
    const struct ivig_range bounds_mg = { bounds_ug.min / 1000, bounds_ug.max / 1000 };

    if (!cli_number(run->arguments, id, IVIG_STEP_GRAMS, bounds_mg, step_ug))
        return false;
    if (*step_ug != IVIG_ABSENT)
        *step_ug *= 1000;
    return true;
}

static bool read_dose(struct request_run *run)
{
    static const char *const words[] = { "nearest", "down", "up", NULL };
    static const struct ivig_range days = { 1, IVIG_DAYS_MOST };
    const struct ivig_bounds *bounds = &run->rules->defaults->bounds;
    struct ivig_request *request = run->request;

    if (!cli_number(run->arguments, CLI_OPT_DOSE, IVIG_GRAMS_PER_KG, bounds->dose_mg_per_kg,
                    &request->dose_mg_per_kg) ||
        !cli_number(run->arguments, CLI_OPT_DAYS, IVIG_WHOLE_DAYS, days, &request->days) ||
        !read_step(run, CLI_OPT_ROUND, &request->total_step_ug) ||
        !read_step(run, CLI_OPT_DAY_ROUND, &request->day_step_ug) ||
        !cli_word(run->arguments, CLI_OPT_ROUND_MODE, words, &request->direction) ||
        !cli_line(run->arguments, CLI_OPT_OVERRIDE))
        return false;
    request->override_reason = run->arguments->value[CLI_OPT_OVERRIDE];
    return true;
}

/* ID or ID/REGIMEN, and --regimen. */
static bool read_indication(struct request_run *run)
{
    const char *named = run->arguments->value[CLI_OPT_REGIMEN];
    const char *regimen = NULL;
    struct ivig_error error = { 0 };

    if (run->arguments->value[CLI_OPT_INDICATION] == NULL)
        return true;
    if (ivig_read_indication(run->rules->set, run->arguments->value[CLI_OPT_INDICATION],
                             run->request, &regimen, &error) != IVIG_OK)
        return fail("indication", &error);
    if (regimen != NULL && named != NULL && strcmp(named, regimen) != 0)
        return cli_refuse("--indication names regimen '%s' and --regimen '%s'; give one", regimen,
                          named);
    return ivig_read_regimen(regimen != NULL ? regimen : named, run->request, &error) == IVIG_OK ||
           fail(regimen != NULL ? "indication" : "regimen", &error);
}

/* The rule that is named, or goes with the indication; none where neither is named. */
static bool read_weight_rule(struct request_run *run)
{
    const char *named = run->arguments->value[CLI_OPT_WEIGHT_RULE];
    struct ivig_error error = { 0 };

    return (named == NULL && run->request->indication == NULL) ||
           ivig_read_weight_rule(run->rules, named, run->request, &error) == IVIG_OK ||
           fail("weight-rule", &error);
}

/* Conditions of the patient, between commas; with --with none may contradict another. */
static bool read_conditions(struct request_run *run)
{
    const struct ivig_precautions *precautions = run->rules->precautions;
    const char *text = run->arguments->value[CLI_OPT_WITH];
    uint64_t *conditions = &run->request->conditions;
    struct ivig_error error = { 0 };

    return text == NULL ||
           (ivig_read_conditions(precautions, text, strlen(text), ",", conditions, &error) ==
                IVIG_OK &&
            ivig_check_conditions(precautions, *conditions, &error) == IVIG_OK) ||
           fail("with", &error);
}

/* Only a patient who is pregnant has a weight before pregnancy. */
static bool check_pregnancy(const struct request_run *run)
{
    const struct ivig_precautions *precautions = run->rules->precautions;
    const struct ivig_condition *pregnancy = ivig_precautions_pregnancy(precautions);

    if (run->request->patient.pre_pregnancy_weight_g == IVIG_ABSENT ||
        ivig_precautions_is_pregnant(precautions, run->request->conditions))
        return true;
    return pregnancy != NULL
               ? cli_refuse("--pre-pregnancy-weight needs --with %s", pregnancy->id)
               : cli_refuse("--pre-pregnancy-weight: the rules have no condition of pregnancy");
}

static bool read_dates(struct request_run *run)
{
    struct ivig_request *request = run->request;

    if (!cli_date(run->arguments, CLI_OPT_START, &request->start_day) ||
        !cli_date(run->arguments, CLI_OPT_LAST_COURSE, &request->last_course_day))
        return false;
    if (request->last_course_day == IVIG_ABSENT)
        return true;
    if (request->start_day == IVIG_ABSENT)
        return cli_refuse("--last-course needs --start, day 1 of this course");
    return request->last_course_day < request->start_day ||
           cli_refuse("--last-course: %s is not before --start %s",
                      run->arguments->value[CLI_OPT_LAST_COURSE],
                      run->arguments->value[CLI_OPT_START]);
}

bool cli_require_patient(const struct cli_arguments *arguments, const char *command)
{
    if (arguments->value[CLI_OPT_WEIGHT] != NULL && arguments->value[CLI_OPT_INDICATION] != NULL)
        return true;
    return cli_refuse("%s is missing; example: %s",
                      arguments->value[CLI_OPT_WEIGHT] == NULL ? "--weight" : "--indication",
                      command);
}

bool cli_read_request(const struct cli_arguments *arguments, const struct ivig_rules *rules,
                      struct ivig_request *request)
{
    struct request_run run = { arguments, rules, request };

    ivig_request_clear(request);
    return read_patient(&run) && read_dose(&run) && read_indication(&run) &&
           read_weight_rule(&run) && read_conditions(&run) && check_pregnancy(&run) &&
           read_dates(&run) && cli_read_product(arguments, rules, request);
}
