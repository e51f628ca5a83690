/*
 * Writing into a growing text (struct ivig_buffer).  Every call does nothing
 * once memory has run out.
 */
#ifndef IVIG_RENDER_BUFFER_H
#define IVIG_RENDER_BUFFER_H

#include <ivigcalc/render.h>

void ivig_put_bytes(struct ivig_buffer *out, const char *bytes, size_t length);
void ivig_put(struct ivig_buffer *out, const char *text);
void ivig_put_repeated(struct ivig_buffer *out, char c, size_t count);

/**
 * Room for ${length} bytes at the end of the text, to be written there and then
 * counted with ivig_buffer_count; NULL, and the buffer has failed, if memory ran out.
 */
char *ivig_buffer_room(struct ivig_buffer *out, size_t length);

/** Count what was written up to ${end} in that room. */
void ivig_buffer_count(struct ivig_buffer *out, char *end);

/** Make the buffer empty again and keep its memory. */
void ivig_buffer_reset(struct ivig_buffer *buffer);

/** Free a buffer that helped to fill ${out}, which has failed if it has. */
void ivig_buffer_release(struct ivig_buffer *part, struct ivig_buffer *out);

/** The text, "" while nothing was written. */
const char *ivig_buffer_text(const struct ivig_buffer *buffer);

#endif
