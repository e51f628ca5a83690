/*
 * Colours of a terminal, where the view asks for them.
 */
#ifndef IVIG_RENDER_COLOR_H
#define IVIG_RENDER_COLOR_H

#include <ivigcalc/render.h>

#include "render/buffer.h"

#define IVIG_COLOR_TITLE   "\033[1m"
#define IVIG_COLOR_WARNING "\033[1;33m"
#define IVIG_COLOR_BAR     "\033[36m"
#define IVIG_COLOR_OFF     "\033[0m"

static inline void ivig_put_color(struct ivig_buffer *out, const struct ivig_view *view,
                                  const char *code)
{
    if (view->color)
        ivig_put(out, code);
}

#endif
