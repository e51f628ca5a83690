/*
 * What few of millions of rows need, apart from what all do: a function that is not
 * made part of its caller, which then saves no registers for it.
 */
#ifndef IVIG_BASE_SELDOM_H
#define IVIG_BASE_SELDOM_H

#define IVIG_SELDOM __attribute__((noinline))

#endif
