/*
 * What the fuzz targets share: the entry point that libFuzzer and main.c call,
 * and properties that stop the program when they do not hold, in every build.
 */
#ifndef IVIG_TESTS_FUZZ_H
#define IVIG_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define FUZZ_HOLDS(property)                                                                       \
    ((property) ? (void)0 : fuzz_broken(__FILE__, __LINE__, __func__, #property))

static inline void fuzz_broken(const char *file, int line, const char *function,
                               const char *property)
{
    fprintf(stderr, "%s:%d: %s: does not hold: %s\n", file, line, function, property);
    abort();
}

/* The bytes of an input, taken from the front; none left reads as zeros. */
struct fuzz_bytes {
    const uint8_t *at;
    size_t left;
};

static inline uint64_t fuzz_take(struct fuzz_bytes *bytes, unsigned count)
{
    uint64_t value = 0;

    for (unsigned i = 0; i < count; i++) {
        value = value << 8;
        if (bytes->left > 0) {
            value |= *bytes->at++;
            bytes->left--;
        }
    }
    return value;
}

#endif
