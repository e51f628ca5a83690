/*
 * Texts that are shown to people: lines of UTF-8.
 */
#ifndef IVIG_BASE_UTF8_H
#define IVIG_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
 * The character at the first of the ${room} bytes, one at least, and in
 * ${length} how many bytes it has; 0 bytes if they are no UTF-8.
 */
uint32_t ivig_decode(const char *text, size_t room, size_t *length);

/**
 * Whether all ${length} bytes are UTF-8 and one line that can be shown as it
 * is: no control character, line or paragraph separator, byte order mark or
 * mark that turns the direction of writing, and something besides blanks.
 */
bool ivig_is_line(const char *text, size_t length);

/**
 * Replace each byte of a message that could not be shown in a line by '?':
 * what ivig_is_line refuses, and bytes that are no UTF-8.
 */
void ivig_disarm(char *text);

#endif
