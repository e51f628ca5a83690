/* "  ontario        adjusted  74.146 kg    150 g    5   +36.2 g +31.81 %  ######" */
#include "render/comparison_table.h"

#include "render/buffer.h"
#include "render/color.h"
#include "render/layout.h"
#include "render/quantity.h"
#include "render/words.h"

/* Where columns begin, or end if they are aligned to the right. */
enum {
    RULE_COLUMN = 2,
    BASIS_COLUMN = 17,
    WEIGHT_END = 36,
    TOTAL_END = 45,
    DAYS_END = 50,
    GRAMS_END = 60,
    PERCENT_END = 69,
    BAR_COLUMN = 71,
    BAR_MOST = 9
};

static void go_to(struct ivig_buffer *line, size_t column)
{
    ivig_put_repeated(line, ' ', line->length < column ? column - line->length : 1);
}

/* A cell that ends at a column; one that is too long moves those after it. */
static void put_cell(struct ivig_buffer *line, size_t end, const char *text, size_t length)
{
    go_to(line, end > length ? end - length : 0);
    ivig_put_bytes(line, text, length);
}

static void put_words(struct ivig_buffer *line, size_t end, const char *words)
{
    struct ivig_buffer cell = { 0 };

    ivig_put(&cell, words);
    put_cell(line, end, ivig_buffer_text(&cell), cell.length);
    ivig_buffer_release(&cell, line);
}

/* A quantity, with a plus before it if it is ${signed_} and above 0. */
static void put_quantity(struct ivig_buffer *line, size_t end, bool signed_, int64_t value,
                         void (*put)(struct ivig_buffer *, int64_t))
{
    struct ivig_buffer cell = { 0 };

    ivig_put(&cell, signed_ && value > 0 ? "+" : "");
    put(&cell, value);
    put_cell(line, end, ivig_buffer_text(&cell), cell.length);
    ivig_buffer_release(&cell, line);
}

static void put_header(struct ivig_buffer *line, const char *standard)
{
    go_to(line, RULE_COLUMN);
    ivig_put(line, "Rule");
    go_to(line, BASIS_COLUMN);
    ivig_put(line, "Basis");
    put_words(line, WEIGHT_END, "Weight");
    put_words(line, TOTAL_END, "Total");
    put_words(line, DAYS_END, "Days");
    ivig_put(line, "   Against ");
    ivig_put(line, standard);
}

/* The largest total has the longest bar; each total has one mark, at least, where there is room. */
static void put_bar(const struct ivig_comparison_document *document, struct ivig_buffer *out,
                    int64_t total_ug, size_t room)
{
    int64_t most_ug = document->comparison->order[0]->plan.total_ug;
    size_t marks = (size_t)((total_ug * BAR_MOST + most_ug / 2) / most_ug);

    marks = marks < 1 ? 1 : marks;
    ivig_put_color(out, &document->view, IVIG_COLOR_BAR);
    ivig_put_repeated(out, '#', marks < room ? marks : room);
    ivig_put_color(out, &document->view, IVIG_COLOR_OFF);
}

static void put_figures(const struct ivig_comparison_document *document, struct ivig_buffer *line,
                        const struct ivig_comparison_row *row)
{
    const struct ivig_plan *plan = &row->plan;

    ivig_put(line, ivig_basis_word(plan->weight.basis));
    put_quantity(line, WEIGHT_END, false, plan->weight.weight_g, ivig_put_kg);
    put_quantity(line, TOTAL_END, false, plan->total_ug, ivig_put_g);
    put_quantity(line, DAYS_END, false, plan->days, ivig_put_count);
    if (row == document->comparison->standard) {
        put_words(line, GRAMS_END, "default");
    } else if (row->difference_ug != IVIG_ABSENT) {
        put_quantity(line, GRAMS_END, true, row->difference_ug, ivig_put_g);
        put_quantity(line, PERCENT_END, true, row->difference_percent_hundredths, ivig_put_percent);
    }
    go_to(line, BAR_COLUMN);
}

void ivig_put_needs(struct ivig_buffer *out, const struct ivig_comparison_needs *needs)
{
    const char *between = "";

    if (needs->height) {
        ivig_put(out, "height");
        between = " and ";
    }
    if (needs->sex) {
        ivig_put(out, between);
        ivig_put(out, "sex");
        between = " and ";
    }
    if (needs->pre_pregnancy_weight) {
        ivig_put(out, between);
        ivig_put(out, "the weight before pregnancy");
    }
}

/* The ids of the stops that stand. */
static void put_stops(struct ivig_buffer *line, const struct ivig_plan *plan)
{
    const char *between = "refused: ";

    for (size_t i = 0; i < plan->finding_count; i++) {
        if (plan->findings[i].level != IVIG_STOP)
            continue;
        ivig_put(line, between);
        ivig_put(line, ivig_finding_name(&plan->findings[i]));
        between = ", ";
    }
}

/* The rule's steps, with which the one that was asked for does not go together. */
static void put_steps(struct ivig_buffer *line, const struct ivig_weight_rule *rule)
{
    ivig_put(line, "has a total step of ");
    ivig_put_g(line, rule->total_step_ug);
    ivig_put(line, " and a day step of ");
    ivig_put_g(line, rule->day_step_ug);
    ivig_put(line, ": the one asked for does not go with the other");
}

/* What stands in the place of figures. */
static void put_words_row(struct ivig_buffer *out, const struct ivig_buffer *line,
                          const struct ivig_comparison_row *row)
{
    struct ivig_buffer words = { 0 };

    if (row->status == IVIG_COMPARED_LACKS) {
        ivig_put(&words, "needs ");
        ivig_put_needs(&words, &row->needs);
    } else if (row->status == IVIG_COMPARED_STEPS) {
        put_steps(&words, row->request.weight_rule);
    } else {
        put_stops(&words, &row->plan);
    }
    ivig_put_paragraph(out, ivig_buffer_text(line), BASIS_COLUMN, ivig_buffer_text(&words));
    ivig_buffer_release(&words, out);
}

static void put_row(const struct ivig_comparison_document *document, struct ivig_buffer *out,
                    const struct ivig_comparison_row *row)
{
    struct ivig_buffer line = { 0 };

    go_to(&line, RULE_COLUMN);
    ivig_put(&line, row->request.weight_rule->id);
    go_to(&line, BASIS_COLUMN);
    if (row->status != IVIG_COMPARED_OK) {
        put_words_row(out, &line, row);
    } else {
        put_figures(document, &line, row);
        if (line.length > IVIG_SCREEN_COLUMNS) {
            ivig_put_paragraph(out, "  ", BASIS_COLUMN, ivig_buffer_text(&line));
        } else {
            ivig_put(out, ivig_buffer_text(&line));
            put_bar(document, out, row->plan.total_ug, IVIG_SCREEN_COLUMNS - line.length);
            ivig_put(out, "\n");
        }
    }
    ivig_buffer_release(&line, out);
}

void ivig_put_comparison_table(const struct ivig_comparison_document *document,
                               struct ivig_buffer *out)
{
    const struct ivig_comparison *comparison = document->comparison;
    struct ivig_buffer line = { 0 };

    put_header(&line, comparison->standard->request.weight_rule->id);
    ivig_put(out, ivig_buffer_text(&line));
    ivig_put(out, "\n");
    ivig_buffer_release(&line, out);
    for (size_t i = 0; i < comparison->count; i++)
        put_row(document, out, comparison->order[i]);
}
