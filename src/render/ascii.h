/*
 * Text for terminals that show ASCII only.
 */
#ifndef IVIG_RENDER_ASCII_H
#define IVIG_RENDER_ASCII_H

#include <ivigcalc/render.h>

/**
 * Append ${length} bytes of UTF-8 with each accented Latin letter as its base
 * letter ("Guillain-Barre"), common marks as their plain forms and anything
 * else as '?'.
 */
void ivig_put_ascii(struct ivig_buffer *out, const char *text, size_t length);

#endif
