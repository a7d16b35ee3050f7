#ifndef BLOGC_ALLOCATION_COUNTER_H
#define BLOGC_ALLOCATION_COUNTER_H

#include <stdint.h>

/// The number of blocks that this process has asked the C library's allocator for since it began, over
/// all threads; a reallocation counts as one. Always 0 where the allocator cannot be replaced.
uint64_t blogc_allocation_count(void);

#endif
