/* Every format renders every plan; text fits the screen. */
#include <string.h>

#include "render/buffer.h"
#include "render/layout.h"
#include "builtin.h"
#include "rows.h"

enum { LINES_MOST = 40 };

/* Each with all its regimens, as one screen and in the longer forms. */
static const struct plan_row {
    const char *name;
    const char *indication;
    struct ivig_patient patient; /* g, mm, sex, years, g before pregnancy */
    int64_t days;                /* 0: the regimen's */
    const char *override_reason;
} rows[] = {
    { "lems, weight alone",
      "lems",
      { 70000, IVIG_ABSENT, IVIG_SEX_UNKNOWN, IVIG_ABSENT, IVIG_ABSENT },
      0,
      NULL },
    { "lems, ideal weight", "lems", { 100000, 1750, IVIG_MALE, 70, IVIG_ABSENT }, 0, NULL },
    { "lems, height alone",
      "lems",
      { 70000, 1750, IVIG_SEX_UNKNOWN, IVIG_ABSENT, IVIG_ABSENT },
      0,
      NULL },
    { "lems, a child", "lems", { 30000, 1300, IVIG_MALE, 9, IVIG_ABSENT }, 0, NULL },
    { "mg, weight alone",
      "mg",
      { 70000, IVIG_ABSENT, IVIG_SEX_UNKNOWN, IVIG_ABSENT, IVIG_ABSENT },
      0,
      NULL },
    { "mg, spread",
      "mg",
      { 90000, IVIG_ABSENT, IVIG_SEX_UNKNOWN, IVIG_ABSENT, IVIG_ABSENT },
      0,
      NULL },
    { "mg, ideal weight", "mg", { 100000, 1650, IVIG_FEMALE, 66, IVIG_ABSENT }, 0, NULL },
    { "gbs, weight alone",
      "gbs",
      { 70000, IVIG_ABSENT, IVIG_SEX_UNKNOWN, IVIG_ABSENT, IVIG_ABSENT },
      0,
      NULL },
    { "amsan, ideal weight", "amsan", { 100000, 1750, IVIG_MALE, 40, IVIG_ABSENT }, 0, NULL },
    { "gbs, a newborn", "gbs", { 3000, 500, IVIG_FEMALE, 0, IVIG_ABSENT }, 0, NULL },
    { "gbs, overridden",
      "gbs",
      { 154000, IVIG_ABSENT, IVIG_SEX_UNKNOWN, 40, IVIG_ABSENT },
      0,
      "agreed" },
    { "lems, 31 days, overridden",
      "lems",
      { 70000, 1750, IVIG_MALE, 40, IVIG_ABSENT },
      31,
      "agreed" },
    { "lems, refused",
      "lems",
      { 154000, IVIG_ABSENT, IVIG_SEX_UNKNOWN, IVIG_ABSENT, IVIG_ABSENT },
      0,
      NULL },
};

/* What any text plan keeps: ASCII, 80 columns, no blank at the end of a line. */
static void check_screen(const char *text, size_t lines_most)
{
    size_t lines = 0;

    while (*text != '\0') {
        size_t length = strcspn(text, "\n");

        if (length > IVIG_SCREEN_COLUMNS)
            fail_msg("%zu columns: %.*s", length, (int)length, text);
        for (size_t i = 0; i < length; i++)
            assert_true(text[i] >= 0x20 && text[i] < 0x7f);
        assert_true(length == 0 || text[length - 1] != ' ');
        assert_int_equal(text[length], '\n');
        text += length + 1;
        lines++;
    }
    if (lines > lines_most)
        fail_msg("%zu lines", lines);
}

static void render_in_all_formats(struct ivig_plan_document *document)
{
    static const struct ivig_view views[] = {
        { .explain = false }, { .explain = true }, { .brief = true }, { .quiet = true }
    };
    const struct ivig_format *format;

    for (size_t i = 0; (format = ivig_format_at(i)) != NULL; i++)
        for (size_t j = 0; j < COUNT(views); j++) {
            struct ivig_buffer out = { 0 };

            document->view = views[j];
            if (document->plan->refused && !format->findings_inside)
                continue;
            assert_int_equal(format->plan(document, &out), IVIG_OK);
            assert_false(out.failed);
            assert_true(out.length > 0);
            assert_int_equal(strlen(out.bytes), out.length);
            assert_int_equal(out.bytes[out.length - 1], '\n');
            if (strcmp(format->name, "text") == 0)
                check_screen(out.bytes, views[j].explain ? SIZE_MAX : LINES_MOST);
            ivig_buffer_free(&out);
        }
}

static void plan_row(void **state)
{
    const struct plan_row *row = *state;
    struct ivig_indication_found found;
    struct ivig_request request;

    ivig_request_clear(&request);
    request.patient = row->patient;
    request.days = row->days > 0 ? row->days : IVIG_ABSENT;
    request.override_reason = row->override_reason;
    assert_int_equal(ivig_ruleset_indication(rules, row->indication, &found, NULL), IVIG_OK);
    assert_int_equal(
        ivig_ruleset_weight_rule(rules, found.indication->weight_rule, &request.weight_rule, NULL),
        IVIG_OK);
    request.indication = found.indication;
    request.variant = found.variant;
    for (size_t i = 0; i < found.indication->regimens.count; i++) {
        struct ivig_plan plan;
        struct ivig_plan_document document = { .rules = rules,
                                               .precautions = precautions,
                                               .plan = &plan };

        request.regimen = &found.indication->regimens.items[i];
        assert_int_equal(ivig_plan_make(defaults, precautions, &request, &plan, NULL), IVIG_OK);
        render_in_all_formats(&document);
    }
}

static void formats_are_whole(void **state)
{
    const struct ivig_format *format;
    const struct ivig_format *other;
    size_t count = 0;

    (void)state;
    for (; (format = ivig_format_at(count)) != NULL; count++) {
        assert_true(strlen(format->name) > 0);
        assert_int_equal(strspn(format->name, "abcdefghijklmnopqrstuvwxyz"), strlen(format->name));
        assert_true(format->plan != NULL);
        for (size_t i = 0; i < count; i++) {
            other = ivig_format_at(i);
            assert_string_not_equal(format->name, other->name);
            assert_true(format->plan != other->plan);
        }
    }
    assert_true(count >= 2);
    assert_null(ivig_format_at(count + 1));
    assert_null(ivig_format_at(SIZE_MAX));
}

int main(void)
{
    struct CMUnitTest tests[COUNT(rows) + 1] = { cmocka_unit_test(formats_are_whole) };
    size_t used = 1;

    ADD_ROWS(tests, used, rows, plan_row);
    return cmocka_run_group_tests_name("format", tests, open_builtin, free_builtin);
}
