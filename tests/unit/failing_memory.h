/*
 * Memory that runs out when a test says so: the linker puts these in the place of
 * malloc, calloc, realloc and strdup (see CMakeLists.txt).
 */
#ifndef IVIG_TESTS_UNIT_FAILING_MEMORY_H
#define IVIG_TESTS_UNIT_FAILING_MEMORY_H

#include <stddef.h>

/* Allocations left until one fails; 0: none does. */
extern size_t allocations_left;

#endif
