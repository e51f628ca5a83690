/*
 * A page of text that is put together a paragraph at a time: what belongs to a
 * paragraph is written into the page's line, which is then laid out.
 */
#ifndef IVIG_RENDER_PAGE_H
#define IVIG_RENDER_PAGE_H

#include "render/statements.h"

/* Start with all members but `out` zero; free `line` with ivig_buffer_release. */
struct ivig_page {
    struct ivig_buffer *out;
    struct ivig_buffer line;
};

/** Lay out the line as the title, and name the drug and ${what} of it below; a blank line. */
void ivig_page_title(struct ivig_page *page, const struct ivig_view *view, const char *what);

/** Lay out the line as ivig_put_paragraph does, and empty it. */
void ivig_page_flush(struct ivig_page *page, const char *first, size_t indent);

/** Lay out the line as a row of a list with labels: "  Dose            2 g/kg". */
void ivig_page_row(struct ivig_page *page, const char *label);

/** Lay out ${text} as a heading, after a blank line. */
void ivig_page_heading(struct ivig_page *page, const char *text);

/** Add texts to the line, ${separator} between them. */
void ivig_page_join(struct ivig_page *page, const struct ivig_texts *texts, const char *separator);

/** Add source keys to the line: " [bain-1996, skeie-2010]". */
void ivig_page_cite(struct ivig_page *page, const struct ivig_texts *sources);

/** Lay out the line, with its source keys behind it, as an item of a list: "- text [sources]". */
void ivig_page_item(struct ivig_page *page, const struct ivig_texts *sources);

/** Lay out the row "Rule": id and version. */
void ivig_page_version(struct ivig_page *page, const char *id, const char *version);

/** Add a rule and where it comes from to the line: "Rule lems 2026-11-25 from my-rules. ". */
void ivig_page_rule(struct ivig_page *page, const char *kind, const char *id, const char *version,
                    const struct ivig_ruleset *rules);

/** Lay out notes, a paragraph each: "- id (warn, under 18 years): text [sources]". */
void ivig_page_notes(struct ivig_page *page, const struct ivig_notes *notes);

/** Lay out the finding of a case, check or condition: "  id (note): text [sources]". */
void ivig_page_finding(struct ivig_page *page, const struct ivig_note *finding);

/** Lay out the sources that were cited, in full; frees ${citations}. */
void ivig_page_sources(struct ivig_page *page, const struct ivig_ruleset *rules,
                       struct ivig_citations *citations);

#endif
