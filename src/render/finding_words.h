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

/**
 * Put what ${word}, of ${length} bytes, stands for in ${finding} of
 * ${document}.  Returns false, and puts nothing, if it is no such word.
 */
bool ivig_put_finding_word(struct ivig_buffer *out, const struct ivig_plan_document *document,
                           const struct ivig_finding *finding, const char *word, size_t length);

/** Whether ${text}, of ${length} bytes, is ${word}. */
bool ivig_is_word(const char *text, size_t length, const char *word);

#endif
