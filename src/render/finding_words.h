/*
 * The words in the texts of findings that stand for part of the request, the
 * rules or the finding: "{regimen}", "{nearest}".
 */
#ifndef IVIG_RENDER_FINDING_WORDS_H
#define IVIG_RENDER_FINDING_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include <ivigcalc/render.h>

struct ivig_buffer;

/* What is being put into words. */
struct ivig_told {
    const struct ivig_plan_document *document;
    const struct ivig_finding *finding;
    bool on_page; /* with all conditions of which the same is said */
    bool brief;   /* without what --explain tells of it */
};

/** Whether the same is said of each condition that is found, so that one sentence does for all. */
bool ivig_is_of_several(const struct ivig_finding *finding);

/**
 * Put what ${word}, of ${length} bytes, stands for in the text of a finding.  Returns false,
 * and puts nothing, if it is no such word.
 */
bool ivig_put_finding_word(struct ivig_buffer *out, const struct ivig_told *told, const char *word,
                           size_t length);

/** Whether ${text}, of ${length} bytes, is ${word}. */
bool ivig_is_word(const char *text, size_t length, const char *word);

#endif
