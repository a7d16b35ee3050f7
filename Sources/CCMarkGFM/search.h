// Searching bytes sixteen at a time, in the compiler's own vector types: the same source serves every
// processor. Swift's loops over bytes are not made into vector code.
#ifndef BLOGC_SEARCH_H
#define BLOGC_SEARCH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef uint8_t blogc_lane __attribute__((vector_size(16)));
typedef uint64_t blogc_half __attribute__((vector_size(16)));

static inline blogc_lane blogc_load(const uint8_t *at) {
  blogc_lane lane;
  memcpy(&lane, at, 16);
  return lane;
}

static inline int blogc_any(blogc_lane lane) {
  blogc_half half = (blogc_half)lane;
  return (half[0] | half[1]) != 0;
}

// The index of the first byte at or behind `start` that is one of four; `end` when there is none.
static inline size_t blogc_find_4(const uint8_t *bytes, size_t start, size_t end, uint8_t a,
                                  uint8_t b, uint8_t c, uint8_t d) {
  size_t index = start;
  for (; index + 16 <= end; index += 16) {
    blogc_lane lane = blogc_load(bytes + index);
    blogc_lane found = (blogc_lane)(lane == a) | (blogc_lane)(lane == b) | (blogc_lane)(lane == c) |
                       (blogc_lane)(lane == d);
    if (blogc_any(found)) break;
  }
  for (; index < end; index++) {
    uint8_t byte = bytes[index];
    if (byte == a || byte == b || byte == c || byte == d) return index;
  }
  return end;
}

// The same for eight bytes.
static inline size_t blogc_find_8(const uint8_t *bytes, size_t start, size_t end,
                                  const uint8_t *wanted) {
  size_t index = start;
  for (; index + 16 <= end; index += 16) {
    blogc_lane lane = blogc_load(bytes + index);
    blogc_lane found = (blogc_lane)(lane == wanted[0]);
    for (int number = 1; number < 8; number++) found |= (blogc_lane)(lane == wanted[number]);
    if (blogc_any(found)) break;
  }
  for (; index < end; index++) {
    for (int number = 0; number < 8; number++) {
      if (bytes[index] == wanted[number]) return index;
    }
  }
  return end;
}

// The index of the first byte at or behind `start` that is `wanted`; `end` when there is none.
static inline size_t blogc_find(const uint8_t *bytes, size_t start, size_t end, uint8_t wanted) {
  if (start >= end) return end;
  const void *found = memchr(bytes + start, wanted, end - start);
  return found ? (size_t)((const uint8_t *)found - bytes) : end;
}

// The index of the first byte at or behind `start` that is not ASCII; `end` when there is none.
static inline size_t blogc_find_non_ascii(const uint8_t *bytes, size_t start, size_t end) {
  size_t index = start;
  for (; index + 16 <= end; index += 16) {
    if (blogc_any(blogc_load(bytes + index) & (uint8_t)0x80)) break;
  }
  while (index < end && bytes[index] < 0x80) index++;
  return index;
}

#endif
