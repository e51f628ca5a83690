/*
 * The words of enumerations, as JSON and the rule files have them.
 */
#ifndef IVIG_RENDER_WORDS_H
#define IVIG_RENDER_WORDS_H

#include <ivigcalc/check.h>
#include <ivigcalc/dose.h>

const char *ivig_line_word(enum ivig_line line);                  /* "first" */
const char *ivig_sex_word(enum ivig_sex sex);                     /* "male"; unknown: NULL */
const char *ivig_basis_word(enum ivig_basis basis);               /* "as-entered" */
const char *ivig_example_word(enum ivig_example_status status);   /* "refused" */
const char *ivig_direction_word(enum ivig_rounding direction);    /* "nearest" */
const char *ivig_verdict_word(enum ivig_verdict verdict);         /* "agrees-rounded" */
const char *ivig_stabiliser_word(enum ivig_stabiliser substance); /* "sorbitol"; NULL: not found */

#endif
