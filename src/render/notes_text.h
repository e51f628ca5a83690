/*
 * The notes of a plan's page and what to check, by how much room there is.
 */
#ifndef IVIG_RENDER_NOTES_TEXT_H
#define IVIG_RENDER_NOTES_TEXT_H

#include "render/page.h"

/* How a page that would be too long is made shorter; warnings never are. */
enum ivig_density {
    IVIG_DENSITY_FULL,
    IVIG_DENSITY_NOTES_JOINED,       /* one paragraph of all notes */
    IVIG_DENSITY_WITHOUT_CHECKLISTS, /* they are left to --explain, and a warning's story */
    IVIG_DENSITY_OWN_NOTES,          /* so are notes that the rules make to all */
    IVIG_DENSITY_CALCULATED_NOTES,   /* so are the rules' notes on this patient */
    IVIG_DENSITY_NEEDED_NOTES,       /* so are all but those that every page has */
    IVIG_DENSITY_WITHOUT_LINE,       /* so is the position in treatment; blank lines are few */
    IVIG_DENSITY_DAYS_IN_RUNS        /* equal days share a line, and no line is blank */
};

/**
 * Whether no page leaves it out: a use that no label has, and what was assumed.  That the
 * weight is as entered is among the figures.
 */
bool ivig_is_needed_note(const struct ivig_finding *finding);

/** Lay out the notes that stand apart from the checks; none with --quiet or --explain. */
void ivig_page_plan_notes(struct ivig_page *page, const struct ivig_plan_document *document,
                          enum ivig_density density);

/**
 * Lay out what to check before, during and after, or where it is read.  A dense page has the notes
 * that none leaves out in the same paragraph.
 */
void ivig_page_plan_checks(struct ivig_page *page, const struct ivig_plan_document *document,
                           enum ivig_density density);

#endif
