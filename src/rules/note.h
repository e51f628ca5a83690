/*
 * Which notes are findings of a plan, for those who ask it of every note of a rule.
 */
#ifndef IVIG_RULES_NOTE_H
#define IVIG_RULES_NOTE_H

#include <ivigcalc/statement.h>

/** As ivig_note_is_general, which is made of it. */
static inline bool ivig_inline_note_is_general(const struct ivig_note *note)
{
    return note->level == IVIG_NOTE && note->when == NULL;
}

#endif
