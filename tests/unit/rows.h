/*
 * Tables of test rows: each row is a test of its own, named after what it
 * shows.  Good and bad rows stand in one table, boundaries in threes.
 */
#ifndef IVIG_TESTS_UNIT_ROWS_H
#define IVIG_TESTS_UNIT_ROWS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* A row leaves out what it does not ask for and what a call that fails cannot give. */
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* What an output holds before a call; a call that fails must leave it. */
#define SENTINEL INT64_C(-777777)

/* The test of one row: a program's table of tests is made of these. */
#define ROW_TEST(row, test)                                                                        \
    (struct CMUnitTest)                                                                            \
    {                                                                                              \
        (row)->name, test, NULL, NULL, (void *)(row)                                               \
    }

/* Append a test for each row of an array whose rows have a `name`. */
#define ADD_ROWS(tests, used, rows, test)                                                          \
    for (size_t at_ = 0; at_ < COUNT(rows); at_++)                                                 \
    (tests)[(used)++] = ROW_TEST(&(rows)[at_], test)

#endif
