/*
 * A regimen, as a person reads it.
 */
#ifndef IVIG_RENDER_REGIMEN_TEXT_H
#define IVIG_RENDER_REGIMEN_TEXT_H

#include "render/page.h"

/** Append its name, a row for each of its figures, and its notes. */
void ivig_page_regimen(struct ivig_page *page, const struct ivig_regimen *regimen);

#endif
