/* Every finding has words, and every number in them its unit. */
#include <string.h>

#include "render/buffer.h"
#include "builtin.h"
#include "rows.h"

static struct ivig_plan plan;
static const struct ivig_indication *lems;
static const struct ivig_indication *not_recommended;
static const struct ivig_regimen *standard;
static const struct ivig_regimen *with_spread;
static const struct ivig_product *product;
static const struct ivig_product *refused_product;
static struct ivig_request request;
static struct ivig_plan_document document;

/* The findings of the calculation, by their numbers. */
static const struct id_row {
    const char *name;
    enum ivig_finding_id id;
} id_rows[] = {
#define ID_ROW(member, id, level, final) { id, IVIG_FINDING_##member },
    IVIG_FINDINGS(ID_ROW) IVIG_ORDER_FINDINGS(ID_ROW)
#undef ID_ROW
};

/* One sentence or more, on one line, of letters that every screen has. */
static void check_text(const char *text)
{
    size_t length = strlen(text);

    assert_true(length > 0);
    /* a place whose word or unit is not known stays in its braces */
    assert_null(strpbrk(text, "{}\n\r\t"));
    assert_null(strstr(text, "  "));
    assert_true(text[0] != ' ');
    /* a suspicion is put as a question */
    assert_true(text[length - 1] == '.' || text[length - 1] == '?');
    for (size_t i = 0; i < length; i++)
        assert_true(text[i] >= 0x20 && text[i] < 0x7f);
}

static void id_row(void **state)
{
    const struct id_row *row = *state;
    struct ivig_finding finding = { .id = row->id,
                                    .sources = &request.regimen->sources,
                                    .value = { 2000000, 3000000, 5000000, 7000000 } };
    struct ivig_buffer out = { 0 };

    assert_string_equal(ivig_finding_name(&finding), row->name);
    assert_int_equal(strspn(row->name, "abcdefghijklmnopqrstuvwxyz-"), strlen(row->name));
    for (size_t i = 0; i < COUNT(id_rows); i++)
        if (id_rows[i].id != row->id)
            assert_string_not_equal(id_rows[i].name, row->name);
    if (row->id == IVIG_FINDING_SLIP_OTHER_REGIMEN ||
        row->id == IVIG_FINDING_PRODUCT_CONTRAINDICATED ||
        row->id == IVIG_FINDING_PRODUCT_CONFLICT || row->id == IVIG_FINDING_PRODUCT_AGE_NEEDED ||
        row->id == IVIG_FINDING_PRODUCT_NOT_KNOWN)
        finding.value[0] = 0; /* the first regimen of the indication, the first condition */
    request.product = row->id == IVIG_FINDING_PRODUCT_REFUSED ? refused_product : product;
    if (row->id == IVIG_FINDING_NOT_RECOMMENDED)
        request.indication = not_recommended;
    if (row->id == IVIG_FINDING_ORDERED_SPREAD)
        request.regimen = with_spread;
    ivig_finding_text(&document, &finding, &out);
    request.indication = lems;
    request.regimen = standard;
    request.product = NULL;
    check_text(ivig_buffer_text(&out));
    ivig_buffer_free(&out);
}

/* The numbers of a finding, and what its words must hold. */
static const struct words_row {
    const char *name;
    enum ivig_finding_id id;
    int64_t value[IVIG_FINDING_VALUES];
    const char *words[3];
    const char *condition; /* its index is the first number */
} words_rows[] = {
    { "mass with a comma",
      IVIG_FINDING_COURSE_OVER_LIMIT,
      { 1308000000, 300000000 },
      { "1,308 g", "300 g" } },
    { "a range of days",
      IVIG_FINDING_DAYS_OUTSIDE_REGIMEN,
      { 6, 2, 5 },
      { "6 days", "2 to 5 days", "standard" } },
    { "a range of one number",
      IVIG_FINDING_DAYS_OUTSIDE_REGIMEN,
      { 1, 5, 5 },
      { "1 day ", ": 5 days." } },
    { "a range of doses",
      IVIG_FINDING_DOSE_OUTSIDE_REGIMEN,
      { 3000, 400, 2000 },
      { "3 g/kg", "0.4 to 2 g/kg" } },
    { "weight and height",
      IVIG_FINDING_BMI_IMPLAUSIBLE,
      { 70000, 690, 147028 },
      { "70 kg", "69 cm", "147.028" } },
    { "percent",
      IVIG_FINDING_ROUNDED_DAY_FAR_OVER,
      { 55000000, 1001, 1000 },
      { "55 g", "10.01 %", "1 g/kg" } },
    { "step that would do",
      IVIG_FINDING_STEPS_TOO_COARSE,
      { 10000000, 5, 9900000 },
      { "10 g", "5 days", "9.9 g" } },
    { "weight rules to choose from",
      IVIG_FINDING_CHOOSE_WEIGHT_RULE,
      { 30001, 30000 },
      { "30.001", "actual", "ideal" } },
    { "weights of both sexes",
      IVIG_FINDING_IDEAL_WEIGHT_BY_SEX,
      { 1750, 70465, 65965 },
      { "175 cm", "70.465 kg (male)", "65.965 kg (female)" } },
    { "dates and weeks",
      IVIG_FINDING_REPEAT_TOO_EARLY,
      { 20759, 1, 20787, 4 },
      { "Mon 2026-11-02", "1 day too early", "4 weeks after that, on Mon 2026-11-30" } },
    { "what the rules say of the repeat",
      IVIG_FINDING_REPEAT_NOT_PLANNED,
      { 20759 },
      { "Mon 2026-11-02", "regimen standard", "Every 4 to 8 weeks" } },
    { "the source's contrary advice",
      IVIG_FINDING_FEWER_DAYS_THAN_ADVISED,
      { 2, 5 },
      { "2 days", "5 days", "1 g/kg daily over 2 days with cardiac dysfunction" } },
    { "a share of nearly nothing",
      IVIG_FINDING_ORDERED_TOTAL,
      { 1000, 140000000, 0, -139999000 },
      { "0.001 g of 140 g", "under 0.01 %", "139.999 g below" } },
    { "a share",
      IVIG_FINDING_ORDERED_TOTAL,
      { 50000000, 184000000, 2700, -134000000 },
      { "50 g of 184 g", "27 %", "134 g below" } },
    { "a weight apart",
      IVIG_FINDING_ORDERED_WEIGHT,
      { 80000, 10000, 70000 },
      { "80 kg", "10 kg above ours", "70 kg" } },
    { "another regimen",
      IVIG_FINDING_SLIP_OTHER_REGIMEN,
      { 0, 1000 },
      { "regimen: standard at 1 g/kg" } },
    { "a limit of IgA",
      IVIG_FINDING_HIGH_IGA,
      { 26, 25, 1 },
      { "Privigen has 26 micrograms per mL of IgA at most", "above 25 micrograms" } },
    { "a mean of IgA",
      IVIG_FINDING_HIGH_IGA,
      { 106, 25, 0 },
      { "Privigen has 106 micrograms per mL of IgA on average", "above 25 micrograms" } },
    { "a pump's step",
      IVIG_FINDING_RATE_BELOW_PUMP,
      { 15000, 4501 },
      { "For 15 kg", "below 4.501 mL/h, the step in which the pump is set" } },
    { "a rate of the disease",
      IVIG_FINDING_DISEASE_RATE,
      { 4000 },
      { "no faster than 4 mg/kg/min" } },
    { "a slow start", IVIG_FINDING_SLOW_START, { 0 }, { "slowest first step of Privigen" } },
    { "ruled out by what it contains",
      IVIG_FINDING_PRODUCT_CONTRAINDICATED,
      { 0 },
      { "Privigen, which contains proline, is not for hyperprolinaemia." },
      "hyperprolinaemia" },
    { "ruled out by its label",
      IVIG_FINDING_PRODUCT_CONTRAINDICATED,
      { 0 },
      { "Privigen is not for age under 2 years." },
      "age-under-2" },
    { "an age that is needed",
      IVIG_FINDING_PRODUCT_AGE_NEEDED,
      { 0 },
      { "Privigen is not for age under 2 years: give the age" },
      "age-under-2" },
    { "a content that is not known",
      IVIG_FINDING_PRODUCT_NOT_KNOWN,
      { 0 },
      { "What holds Privigen stable was not found", "for: hyperprolinaemia." },
      "hyperprolinaemia" },
    { "given in full",
      IVIG_FINDING_GIVEN_IN_FULL,
      { 139951000, 140000000, 100000 },
      { "139.951 g of 140 g were given", "no whole step of 0.1 g" } },
    { "given, but for what rounding is",
      IVIG_FINDING_GIVEN_ROUNDED,
      { 133000000, 140000000, 5000 },
      { "133 g of 140 g were given", "within 5 %" } },
    { "no day left",
      IVIG_FINDING_NO_DAY_LEFT,
      { 56000000, 140000000, 3, 2 },
      { "56 g of 140 g is not given", "3 days given, 2 days at most" } },
    { "fewer days remain",
      IVIG_FINDING_FEWER_DAYS_REMAIN,
      { 1, 4, 5000000 },
      { "on 1 day, not over 4 days", "steps of 5 g" } },
    { "spread", IVIG_FINDING_SPREAD, { 2, 90000000, 80000000, 5 }, { "2 days", "90 g", "5 days" } },
};

static int64_t index_of(const char *condition)
{
    size_t index = 0;

    while (strcmp(precautions->conditions.items[index].id, condition) != 0)
        assert_true(++index < precautions->conditions.count);
    return (int64_t)index;
}

static void words_row(void **state)
{
    const struct words_row *row = *state;
    struct ivig_finding finding = { .id = row->id, .sources = &request.regimen->sources };
    struct ivig_buffer out = { 0 };

    memcpy(finding.value, row->value, sizeof finding.value);
    if (row->condition != NULL)
        finding.value[0] = index_of(row->condition);
    request.product = product;
    ivig_finding_text(&document, &finding, &out);
    request.product = NULL;
    for (size_t i = 0; i < COUNT(row->words) && row->words[i] != NULL; i++)
        if (strstr(ivig_buffer_text(&out), row->words[i]) == NULL)
            fail_msg("'%s' is not in: %s", row->words[i], ivig_buffer_text(&out));
    ivig_buffer_free(&out);
}

static const struct level_row {
    const char *name;
    enum ivig_level level;
} level_rows[] = {
    { "note", IVIG_NOTE },
    { "warn", IVIG_WARN },
    { "stop", IVIG_STOP },
};

static void level_row(void **state)
{
    const struct level_row *row = *state;

    assert_string_equal(ivig_level_name(row->level), row->name);
}

/* With no size in stock there is no mass that would do; a stock is named only where there is one.
 */
static void nothing_in_stock(void **state)
{
    static const char *const texts[] = {
        "No whole vials of Privigen make up a day of 25 g; none would do.",
        "No whole vials of Privigen in stock make up a day of 25 g; none would do.",
    };
    const struct ivig_finding finding = { .id = IVIG_FINDING_DAY_NOT_IN_VIALS,
                                          .value = { 25000000, 0, 0 } };

    (void)state;
    request.product = product;
    for (uint32_t stock = 0; stock < COUNT(texts); stock++) {
        struct ivig_buffer out = { 0 };

        request.stock = stock;
        ivig_finding_text(&document, &finding, &out);
        assert_string_equal(ivig_buffer_text(&out), texts[stock]);
        ivig_buffer_free(&out);
    }
    request.product = NULL;
    request.stock = 0;
}

/* A statement of a rule file is given as it stands there. */
static void rule_text(void **state)
{
    const struct ivig_note note = { .id = "its-own", .text = "As it stands: {0:g}." };
    const struct ivig_finding finding = { .id = IVIG_FINDING_RULE, .note = &note };
    struct ivig_buffer out = { 0 };

    (void)state;
    assert_string_equal(ivig_finding_name(&finding), "its-own");
    ivig_finding_text(&document, &finding, &out);
    assert_string_equal(ivig_buffer_text(&out), "As it stands: {0:g}.");
    ivig_buffer_free(&out);
}

/* The most severe first, each a line with its level and its name. */
static void findings_as_lines(void **state)
{
    struct ivig_buffer out = { 0 };
    const char *line;
    char last = 's';

    (void)state;
    assert_int_equal(ivig_render_findings(&document, IVIG_NOTE, "x: ", &out), IVIG_OK);
    line = ivig_buffer_text(&out);
    assert_int_equal(strncmp(line, "x: stop: ", strlen("x: stop: ")), 0);
    while (*line != '\0') {
        size_t length = strcspn(line, "\n");

        assert_int_equal(strncmp(line, "x: ", 3), 0);
        assert_int_equal(line[length - 1], ']');
        assert_true(line[3] == last || (last == 's' && line[3] != 's') ||
                    (last == 'w' && line[3] == 'n'));
        last = line[3];
        line += length + 1;
    }
    ivig_buffer_free(&out);
    assert_int_equal(ivig_render_findings(&document, IVIG_STOP, "", &out), IVIG_OK);
    assert_int_equal(strcspn(ivig_buffer_text(&out), "\n") + 1, out.length);
    ivig_buffer_free(&out);
}

/* The plan that the words are about: an obese child, so that a case decided. */
static int make_plan(void **state)
{
    struct ivig_indication_found found;

    ivig_request_clear(&request);
    if (open_builtin(state) != 0 ||
        ivig_ruleset_indication(rules, "lems", &found, NULL) != IVIG_OK ||
        ivig_indication_regimen(found.indication, NULL, &request.regimen, NULL) != IVIG_OK ||
        ivig_ruleset_weight_rule(rules, "ideal", &request.weight_rule, NULL) != IVIG_OK)
        return -1;
    lems = found.indication;
    if (ivig_ruleset_indication(rules, "ibm", &found, NULL) != IVIG_OK)
        return -1;
    not_recommended = found.indication;
    if (ivig_ruleset_indication(rules, "gbs", &found, NULL) != IVIG_OK ||
        ivig_indication_regimen(found.indication, NULL, &with_spread, NULL) != IVIG_OK ||
        with_spread->spread == NULL)
        return -1;
    if (ivig_ruleset_product(rules, "privigen", &product, NULL) != IVIG_OK ||
        ivig_ruleset_product(rules, "hizentra", &refused_product, NULL) != IVIG_OK)
        return -1;
    standard = request.regimen;
    request.indication = lems;
    request.patient = (struct ivig_patient){ 100000, 1750, IVIG_MALE, 17, IVIG_ABSENT };
    document =
        (struct ivig_plan_document){ .rules = rules, .precautions = precautions, .plan = &plan };
    return ivig_plan_make(defaults, precautions, &request, &plan, NULL) == IVIG_OK ? 0 : -1;
}

int main(void)
{
    struct CMUnitTest tests[COUNT(id_rows) + COUNT(words_rows) + COUNT(level_rows) + 3] = {
        cmocka_unit_test(nothing_in_stock),
        cmocka_unit_test(rule_text),
        cmocka_unit_test(findings_as_lines),
    };
    size_t used = 3;

    ADD_ROWS(tests, used, id_rows, id_row);
    ADD_ROWS(tests, used, words_rows, words_row);
    ADD_ROWS(tests, used, level_rows, level_row);
    return cmocka_run_group_tests_name("finding text", tests, make_plan, free_builtin);
}
