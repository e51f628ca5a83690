/* Paragraphs, rows, notes and sources of a page. */
#include "render/page.h"

#include <stdio.h>

#include "render/buffer.h"
#include "render/color.h"
#include "render/layout.h"
#include "render/rule_words.h"

enum { LABEL_COLUMNS = 18 };

void ivig_page_flush(struct ivig_page *page, const char *first, size_t indent)
{
    ivig_put_paragraph(page->out, first, indent, ivig_buffer_text(&page->line));
    ivig_buffer_reset(&page->line);
}

void ivig_page_title(struct ivig_page *page, const struct ivig_view *view, const char *what)
{
    ivig_put_color(page->out, view, IVIG_COLOR_TITLE);
    ivig_page_flush(page, "", 0);
    ivig_put_color(page->out, view, IVIG_COLOR_OFF);
    ivig_put(&page->line, "immune globulin intravenous (IVIG), ");
    ivig_put(&page->line, what);
    ivig_page_flush(page, "", 0);
    ivig_put(page->out, "\n");
}

void ivig_page_row(struct ivig_page *page, const char *label)
{
    char first[LABEL_COLUMNS + 8];

    (void)snprintf(first, sizeof first, "  %-*s", LABEL_COLUMNS - 2, label);
    ivig_page_flush(page, first, LABEL_COLUMNS);
}

void ivig_page_heading(struct ivig_page *page, const char *text)
{
    ivig_put(page->out, "\n");
    ivig_put_paragraph(page->out, "", 2, text);
}

void ivig_page_join(struct ivig_page *page, const struct ivig_texts *texts, const char *separator)
{
    for (size_t i = 0; i < texts->count; i++) {
        ivig_put(&page->line, i > 0 ? separator : "");
        ivig_put(&page->line, texts->items[i]);
    }
}

void ivig_page_cite(struct ivig_page *page, const struct ivig_texts *sources)
{
    ivig_put(&page->line, " [");
    ivig_page_join(page, sources, ", ");
    ivig_put(&page->line, "]");
}

void ivig_page_item(struct ivig_page *page, const struct ivig_texts *sources)
{
    ivig_page_cite(page, sources);
    ivig_page_flush(page, "- ", 2);
}

void ivig_page_version(struct ivig_page *page, const char *id, const char *version)
{
    ivig_put(&page->line, id);
    ivig_put(&page->line, ", version ");
    ivig_put(&page->line, version);
    ivig_page_row(page, "Rule");
}

void ivig_page_rule(struct ivig_page *page, const char *kind, const char *id, const char *version,
                    const struct ivig_ruleset *rules)
{
    const char *folder = ivig_ruleset_folder(rules);
    struct ivig_buffer *line = &page->line;

    ivig_put(line, kind);
    ivig_put(line, id);
    ivig_put(line, " ");
    ivig_put(line, version);
    if (folder != NULL) {
        ivig_put(line, " from ");
        ivig_put(line, folder);
    }
    ivig_put(line, ". ");
}

/* "id (warn, under 18 years): text"; the level of a mere note only if asked for. */
static void put_note(struct ivig_page *page, const struct ivig_note *note, bool show_level)
{
    struct ivig_buffer *line = &page->line;

    ivig_put(line, note->id);
    if (show_level || note->when != NULL) {
        ivig_put(line, " (");
        ivig_put(line, show_level ? ivig_level_name(note->level) : "");
        ivig_put(line, show_level && note->when != NULL ? ", " : "");
        if (note->when != NULL)
            ivig_put_age_when(line, note->when);
        ivig_put(line, ")");
    }
    ivig_put(line, ": ");
    ivig_put(line, note->text);
}

void ivig_page_notes(struct ivig_page *page, const struct ivig_notes *notes)
{
    for (size_t i = 0; i < notes->count; i++) {
        put_note(page, &notes->items[i], notes->items[i].level != IVIG_NOTE);
        ivig_page_item(page, &notes->items[i].sources);
    }
}

void ivig_page_finding(struct ivig_page *page, const struct ivig_note *finding)
{
    put_note(page, finding, true);
    ivig_page_cite(page, &finding->sources);
    ivig_page_flush(page, "  ", 2);
}

void ivig_page_sources(struct ivig_page *page, const struct ivig_ruleset *rules,
                       struct ivig_citations *citations)
{
    ivig_page_heading(page, "Sources:");
    for (size_t i = 0; i < citations->count; i++) {
        ivig_put(&page->line, "[");
        ivig_put(&page->line, citations->keys[i]);
        ivig_put(&page->line, "] ");
        ivig_put(&page->line, ivig_ruleset_source(rules, citations->keys[i]));
        ivig_page_flush(page, "", 2);
    }
    page->out->failed = page->out->failed || citations->failed;
    ivig_citations_free(citations);
}
