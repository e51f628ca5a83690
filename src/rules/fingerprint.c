/* SHA-256 of a rule set, independent of where and in which order it was read. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>

#include <sha2.h>

#include "rules/set.h"

/* For each file: path, line feed, length in decimal, line feed, bytes. */
void ivig_fingerprint(const struct ivig_set_file *files, size_t count, char sha256[65])
{
    static const char digits[] = "0123456789abcdef";
    uint8_t hash[SHA256_DIGEST_LENGTH];
    SHA2_CTX context;

    SHA256Init(&context);
    for (size_t i = 0; i < count; i++) {
        char length[32];
        int written = snprintf(length, sizeof length, "\n%zu\n", files[i].size);

        SHA256Update(&context, (const uint8_t *)files[i].path, strlen(files[i].path));
        SHA256Update(&context, (const uint8_t *)length, (size_t)written);
        SHA256Update(&context, (const uint8_t *)files[i].bytes, files[i].size);
    }
    SHA256Final(hash, &context);
    for (size_t i = 0; i < sizeof hash; i++) {
        sha256[2 * i] = digits[hash[i] >> 4];
        sha256[2 * i + 1] = digits[hash[i] & 15];
    }
    sha256[64] = '\0';
}
