/* Edit distance with swaps (optimal string alignment), on short names. */
#include "base/nearest.h"

#include <stdbool.h>
#include <string.h>

/* Any name that begins with what was wanted costs less than one that does not. */
enum { NAME_LEAST = 3, NAME_MOST = 63, BEGINNING_LEAST = 2, NO_BEGINNING = NAME_MOST + 1 };

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

static size_t distance(const char *a, size_t a_length, const char *b, size_t b_length)
{
    size_t rows[3][NAME_MOST + 1];

    for (size_t j = 0; j <= b_length; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a_length; i++) {
        size_t *row = rows[i % 3];
        const size_t *above = rows[(i + 2) % 3];
        const size_t *second_above = rows[(i + 1) % 3];

        row[0] = i;
        for (size_t j = 1; j <= b_length; j++) {
            char x = lower(a[i - 1]);
            char y = lower(b[j - 1]);

            row[j] = least(least(above[j], row[j - 1]) + 1, above[j - 1] + (x != y));
            if (i > 1 && j > 1 && x == lower(b[j - 2]) && lower(a[i - 2]) == y)
                row[j] = least(row[j], second_above[j - 2] + 1);
        }
    }
    return rows[a_length % 3][b_length];
}

static bool begins_with(const char *name, const char *wanted, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (lower(name[i]) != lower(wanted[i])) /* a NUL in ${name} differs */
            return false;
    return length >= BEGINNING_LEAST;
}

void ivig_nearest_start(struct ivig_nearest *search, const char *wanted)
{
    size_t length = strlen(wanted);

    search->wanted = wanted;
    search->best = NULL;
    /* a third of the letters may be wrong, two at least */
    search->cost = NO_BEGINNING + (length / 3 < 2 ? 2 : length / 3) + 1;
}

void ivig_nearest_offer(struct ivig_nearest *search, const char *name)
{
    size_t wanted = strlen(search->wanted);
    size_t known = strlen(name);
    size_t cost;

    if (wanted > NAME_MOST || known > NAME_MOST)
        return;
    cost = distance(search->wanted, wanted, name, known);
    if (!begins_with(name, search->wanted, wanted)) {
        if (known < NAME_LEAST || cost * 2 > (wanted > known ? wanted : known))
            return;
        cost += NO_BEGINNING;
    }
    if (cost < search->cost) {
        search->cost = cost;
        search->best = name;
    }
}
