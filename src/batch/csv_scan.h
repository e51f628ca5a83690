/*
 * Where cells of CSV end, many bytes at a time.
 *
 * A bit for each byte that ends a cell or needs a closer look: comma, quote, control
 * characters, what is not ASCII.  Without branches for each byte a row costs
 * the same whatever its cells are like.
 */
#ifndef IVIG_BATCH_CSV_SCAN_H
#define IVIG_BATCH_CSV_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes that are looked at together, one for each bit. */
enum { IVIG_SCAN_BYTES = 64 };

static inline bool ivig_is_mark(unsigned char byte)
{
    return byte < 0x20 || byte >= 0x7f || byte == ',' || byte == '"';
}

/* The same byte by byte, where there are fewer, or the processor has no other way. */
static inline uint64_t ivig_scan_bytes(const char *bytes, size_t count)
{
    uint64_t marks = 0;

    for (size_t i = 0; i < count; i++)
        marks |= (uint64_t)ivig_is_mark((unsigned char)bytes[i]) << i;
    return marks;
}

#if defined(__SSE2__)
#include <emmintrin.h>

static inline uint64_t ivig_scan_16(const char *bytes)
{
    const __m128i text = _mm_loadu_si128((const __m128i *)(const void *)bytes);
    /* as signed numbers, what is not ASCII is below 0 */
    const __m128i low = _mm_cmplt_epi8(text, _mm_set1_epi8(0x20));
    const __m128i comma = _mm_cmpeq_epi8(text, _mm_set1_epi8(','));
    const __m128i quote = _mm_cmpeq_epi8(text, _mm_set1_epi8('"'));
    const __m128i delete = _mm_cmpeq_epi8(text, _mm_set1_epi8(0x7f));
    const __m128i found = _mm_or_si128(_mm_or_si128(low, comma), _mm_or_si128(quote, delete));

    return (uint64_t)(uint32_t)_mm_movemask_epi8(found);
}

static inline uint64_t ivig_scan_all(const char *bytes)
{
    return ivig_scan_16(bytes) | ivig_scan_16(bytes + 16) << 16 | ivig_scan_16(bytes + 32) << 32 |
           ivig_scan_16(bytes + 48) << 48;
}
#else
static inline uint64_t ivig_scan_all(const char *bytes)
{
    return ivig_scan_bytes(bytes, IVIG_SCAN_BYTES);
}
#endif

/* Bit i: the ith of ${room} bytes, of which IVIG_SCAN_BYTES at most are looked at, is such a one.
 */
static inline uint64_t ivig_scan(const char *bytes, size_t room)
{
    return room >= IVIG_SCAN_BYTES ? ivig_scan_all(bytes) : ivig_scan_bytes(bytes, room);
}

#endif
