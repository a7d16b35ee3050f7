// Searches and checks of bytes, sixteen at a time, in the compiler's portable vector types. Swift's loops over
// bytes are not vectorised, and its SIMD types are slower than single bytes.

#ifndef BLOGC_VECTORS_H
#define BLOGC_VECTORS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// A block of bytes with another size, its contents kept (`realloc`); null makes a new one. Without memory the program ends.
static inline uint8_t *blogc_resize(uint8_t *block, size_t size) {
  uint8_t *larger = (uint8_t *)realloc(block, size);
  if (!larger) abort();
  return larger;
}

static inline void blogc_free(uint8_t *block) { free(block); }

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

// The number of the first byte of a lane that is not zero; some byte must be.
static inline size_t blogc_first(blogc_lane lane) {
  blogc_half half = (blogc_half)lane;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  return half[0] ? (size_t)__builtin_ctzll(half[0]) >> 3
                 : 8 + ((size_t)__builtin_ctzll(half[1]) >> 3);
#else
  return half[0] ? (size_t)__builtin_clzll(half[0]) >> 3
                 : 8 + ((size_t)__builtin_clzll(half[1]) >> 3);
#endif
}

// The index of the first byte at or after `start` that is one of four; `end` when there is none.
static inline size_t blogc_find_4(const uint8_t *bytes, size_t start, size_t end, uint8_t a,
                                  uint8_t b, uint8_t c, uint8_t d) {
  size_t index = start;
  for (; index + 16 <= end; index += 16) {
    blogc_lane lane = blogc_load(bytes + index);
    blogc_lane found = (blogc_lane)(lane == a) | (blogc_lane)(lane == b) | (blogc_lane)(lane == c) |
                       (blogc_lane)(lane == d);
    if (blogc_any(found)) return index + blogc_first(found);
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
    if (blogc_any(found)) return index + blogc_first(found);
  }
  for (; index < end; index++) {
    for (int number = 0; number < 8; number++) {
      if (bytes[index] == wanted[number]) return index;
    }
  }
  return end;
}

// The index of the first byte at or after `start` that is `wanted`; `end` when there is none.
static inline size_t blogc_find(const uint8_t *bytes, size_t start, size_t end, uint8_t wanted) {
  if (start >= end) return end;
  const void *found = memchr(bytes + start, wanted, end - start);
  return found ? (size_t)((const uint8_t *)found - bytes) : end;
}

// The bytes that mean something to Markdown, a bit for each; and those that are not ASCII.
enum {
  blogc_tilde = 1,
  blogc_at = 2,
  blogc_brace = 4,
  blogc_underscore = 8,
  blogc_asterisk = 16,
  blogc_bar = 32,
  blogc_colon = 64,
  blogc_bracket = 128,
  // 0xEE, which only characters from U+E000 to U+EFFF begin with.
  blogc_private = 256,
  blogc_not_ascii = 512,
};

// The characters that occur, found in one pass instead of a search for each.
static inline uint32_t blogc_kinds(const uint8_t *bytes, size_t count) {
  blogc_lane tilde = {0}, at = {0}, brace = {0}, underscore = {0}, asterisk = {0};
  blogc_lane bar = {0}, colon = {0}, bracket = {0}, private = {0}, high = {0};
  // The bytes after the last whole lane, in a lane of their own.
  uint8_t rest[16] = {0};
  for (size_t index = 0; index < count; index += 16) {
    const uint8_t *from = bytes + index;
    if (count - index < 16) from = memcpy(rest, from, count - index);
    blogc_lane lane = blogc_load(from);
    tilde |= (blogc_lane)(lane == (uint8_t)'~');
    at |= (blogc_lane)(lane == (uint8_t)'@');
    brace |= (blogc_lane)(lane == (uint8_t)'{');
    underscore |= (blogc_lane)(lane == (uint8_t)'_');
    asterisk |= (blogc_lane)(lane == (uint8_t)'*');
    bar |= (blogc_lane)(lane == (uint8_t)'|');
    colon |= (blogc_lane)(lane == (uint8_t)':');
    bracket |= (blogc_lane)(lane == (uint8_t)'[');
    private |= (blogc_lane)(lane == (uint8_t)0xEE);
    high |= lane & (uint8_t)0x80;
  }
  return (blogc_any(tilde) ? blogc_tilde : 0) | (blogc_any(at) ? blogc_at : 0) |
         (blogc_any(brace) ? blogc_brace : 0) | (blogc_any(underscore) ? blogc_underscore : 0) |
         (blogc_any(asterisk) ? blogc_asterisk : 0) | (blogc_any(bar) ? blogc_bar : 0) |
         (blogc_any(colon) ? blogc_colon : 0) | (blogc_any(bracket) ? blogc_bracket : 0) |
         (blogc_any(private) ? blogc_private : 0) | (blogc_any(high) ? blogc_not_ascii : 0);
}

// The index of the first byte at or after `start` that is not ASCII; `end` when there is none.
static inline size_t blogc_find_non_ascii(const uint8_t *bytes, size_t start, size_t end) {
  size_t index = start;
  for (; index + 16 <= end; index += 16) {
    blogc_lane high = blogc_load(bytes + index) & (uint8_t)0x80;
    if (blogc_any(high)) return index + blogc_first(high);
  }
  while (index < end && bytes[index] < 0x80) index++;
  return index;
}

// The result of a check of UTF-8.
typedef struct {
  // The offset at which the check stopped: the next sixteen bytes, or fewer up to the end, contain an error or were not examined.
  size_t end;
  // True if a `~` occurs, and if `{{` or `{%` begins, before that offset.
  bool holds_tilde;
  bool holds_liquid;
} blogc_text;

// Checks UTF-8 (table 3-7 of Unicode's chapter 3) from `start` on, which is the beginning of a scalar with three valid
// bytes before it.
static inline blogc_text blogc_check(const uint8_t *bytes, size_t start, size_t count) {
  blogc_lane tildes = {0}, marks = {0};
  size_t index = start;
  for (; index + 17 <= count; index += 16) {
    blogc_lane lane = blogc_load(bytes + index);
    blogc_lane next = blogc_load(bytes + index + 1);
    blogc_lane goes_on = (blogc_lane)((lane & (uint8_t)0xC0) == (uint8_t)0x80);
    // A byte goes on exactly where one before it is the first of so many.
    blogc_lane must = (blogc_lane)(blogc_load(bytes + index - 1) >= (uint8_t)0xC0) |
                      (blogc_lane)(blogc_load(bytes + index - 2) >= (uint8_t)0xE0) |
                      (blogc_lane)(blogc_load(bytes + index - 3) >= (uint8_t)0xF0);
    blogc_lane odd = goes_on ^ must;
    // Some first bytes allow only some second ones, some are none: hardly a text has any of them.
    blogc_lane rare = (blogc_lane)(lane == (uint8_t)0xE0) | (blogc_lane)(lane == (uint8_t)0xED) |
                      (blogc_lane)((lane & (uint8_t)0xFE) == (uint8_t)0xC0) |
                      (blogc_lane)(lane >= (uint8_t)0xF0);
    if (blogc_any(odd | rare)) {
      blogc_lane below_a0 = (blogc_lane)(next < (uint8_t)0xA0);
      blogc_lane below_90 = (blogc_lane)(next < (uint8_t)0x90);
      odd |= ((blogc_lane)(lane == (uint8_t)0xE0) & below_a0) |
             ((blogc_lane)(lane == (uint8_t)0xED) & ~below_a0) |
             ((blogc_lane)(lane == (uint8_t)0xF0) & below_90) |
             ((blogc_lane)(lane == (uint8_t)0xF4) & ~below_90) |
             (blogc_lane)((lane & (uint8_t)0xFE) == (uint8_t)0xC0) |
             (blogc_lane)(lane >= (uint8_t)0xF5);
      if (blogc_any(odd)) break;
    }
    tildes |= (blogc_lane)(lane == (uint8_t)'~');
    marks |= (blogc_lane)(lane == (uint8_t)'{') &
             ((blogc_lane)(next == (uint8_t)'{') | (blogc_lane)(next == (uint8_t)'%'));
  }
  return (blogc_text){index, blogc_any(tildes), blogc_any(marks)};
}

// Checks UTF-8 as `blogc_check` does and looks for nothing on the way: what is ASCII is passed 32 bytes at a time.
// Returns where it stopped: what is from there on up to the end was not examined, or holds something wrong in its first
// sixteen bytes.
static inline size_t blogc_check_only(const uint8_t *bytes, size_t start, size_t count) {
  size_t index = start;
  while (index + 17 <= count) {
    if (bytes[index - 1] < 0x80) {
      while (index + 33 <= count &&
             !blogc_any((blogc_load(bytes + index) | blogc_load(bytes + index + 16)) & (uint8_t)0x80)) {
        index += 32;
      }
      if (index + 17 > count) break;
    }
    blogc_lane lane = blogc_load(bytes + index);
    blogc_lane goes_on = (blogc_lane)((lane & (uint8_t)0xC0) == (uint8_t)0x80);
    blogc_lane must = (blogc_lane)(blogc_load(bytes + index - 1) >= (uint8_t)0xC0) |
                      (blogc_lane)(blogc_load(bytes + index - 2) >= (uint8_t)0xE0) |
                      (blogc_lane)(blogc_load(bytes + index - 3) >= (uint8_t)0xF0);
    blogc_lane rare = (blogc_lane)(lane == (uint8_t)0xE0) | (blogc_lane)(lane == (uint8_t)0xED) |
                      (blogc_lane)((lane & (uint8_t)0xFE) == (uint8_t)0xC0) |
                      (blogc_lane)(lane >= (uint8_t)0xF0);
    // First bytes that allow only some second ones are left to the full check.
    if (blogc_any((goes_on ^ must) | rare)) {
      size_t end = blogc_check(bytes, index, index + 17).end;
      if (end == index) break;
    }
    index += 16;
  }
  return index;
}

// Copies bytes up to the first that HTML writes otherwise: `"`, `&`, `'`, `<` or `>`. Looks at sixteen and writes
// sixteen.
// Returns how many there are before it, sixteen when all are plain.
static inline size_t blogc_copy_plain(const uint8_t *from, uint8_t *to) {
  blogc_lane lane = blogc_load(from);
  memcpy(to, &lane, 16);
  // `&` and `'` differ in their lowest bit, `<` and `>` in the next.
  blogc_lane special = (blogc_lane)((lane | (uint8_t)1) == (uint8_t)0x27) |
                       (blogc_lane)((lane | (uint8_t)2) == (uint8_t)0x3E) |
                       (blogc_lane)(lane == (uint8_t)'"');
  return blogc_any(special) ? blogc_first(special) : 16;
}

// The number of bytes that are not the second, third or fourth of a UTF-8 scalar: the number of scalars of valid text.
static inline size_t blogc_count_scalars(const uint8_t *bytes, size_t count) {
  size_t index = 0, total = 0;
  while (index + 16 <= count) {
    // A lane's counters overflow after 255 rounds.
    blogc_lane counters = {0};
    for (int rounds = 0; rounds < 255 && index + 16 <= count; rounds++, index += 16) {
      counters -= (blogc_lane)((blogc_load(bytes + index) & (uint8_t)0xC0) != (uint8_t)0x80);
    }
    for (int number = 0; number < 16; number++) total += counters[number];
  }
  for (; index < count; index++) total += (bytes[index] & 0xC0) != 0x80;
  return total;
}

// Where a search ended.
typedef struct {
  // Where the run occurs; the end when it does not; where to go on when the search gave up.
  size_t index;
  // How many bytes were compared in vain.
  size_t wasted;
  bool gave_up;
} blogc_search;

// How common a byte is in HTML, from 1 to 4.
static inline int blogc_commonness(uint8_t byte) {
  switch (byte) {
  case ' ': case '\n': case '<': case '>': case '/': case '"': case '=': case 'e': case 't': case 'a': case 'i':
    return 4;
  case 's': case 'o': case 'n': case 'r': case 'l': case 'c': case 'd': case 'h': case 'p': case '-':
    return 3;
  default:
    return byte >= 0xE3 && byte <= 0xE9 ? 4 : byte >= 0x80 || (byte >= 'a' && byte <= 'z') ? 2 : 1;
  }
}

// The places of sixteen where one byte occurs and, so far after it, another.
static inline blogc_lane blogc_both(const uint8_t *bytes, uint8_t first, size_t distance, uint8_t second) {
  return (blogc_lane)(blogc_load(bytes) == first) & (blogc_lane)(blogc_load(bytes + distance) == second);
}

// The number of parts of 64 places from the first on in which one byte never occurs with, so far after it, another.
static inline size_t blogc_pass_without_narrow(const uint8_t *bytes, size_t parts, uint8_t first, size_t distance,
                                               uint8_t second) {
  for (size_t part = 0; part < parts; part++, bytes += 64) {
    blogc_lane any = blogc_both(bytes, first, distance, second) | blogc_both(bytes + 16, first, distance, second) |
                     blogc_both(bytes + 32, first, distance, second) | blogc_both(bytes + 48, first, distance, second);
    if (blogc_any(any)) return part;
  }
  return parts;
}

#if defined(__x86_64__)
typedef uint8_t blogc_wide __attribute__((vector_size(32)));
typedef uint64_t blogc_wide_quarters __attribute__((vector_size(32)));
typedef char blogc_wide_signs __attribute__((vector_size(32)));

// The same with vectors of 32 bytes, for processors with AVX2. `places` gets a bit for each matching place of the part at
// which it stops.
__attribute__((target("avx2"))) static inline size_t blogc_pass_without_wide(
    const uint8_t *bytes, size_t parts, uint8_t first, size_t distance, uint8_t second, uint64_t *places) {
  for (size_t part = 0; part < parts; part++, bytes += 64) {
    blogc_wide low, high, low_behind, high_behind;
    memcpy(&low, bytes, 32);
    memcpy(&high, bytes + 32, 32);
    memcpy(&low_behind, bytes + distance, 32);
    memcpy(&high_behind, bytes + distance + 32, 32);
    blogc_wide low_both = (blogc_wide)(low == first) & (blogc_wide)(low_behind == second);
    blogc_wide high_both = (blogc_wide)(high == first) & (blogc_wide)(high_behind == second);
    blogc_wide_quarters any = (blogc_wide_quarters)(low_both | high_both);
    if (any[0] | any[1] | any[2] | any[3]) {
      *places = (uint32_t)__builtin_ia32_pmovmskb256((blogc_wide_signs)low_both) |
                (uint64_t)(uint32_t)__builtin_ia32_pmovmskb256((blogc_wide_signs)high_both) << 32;
      return part;
    }
  }
  return parts;
}
#endif

// The number of parts of 64 places from the first on in which one byte never occurs with, so far behind it, another.
// `places` gets a bit for each matching place of the part after them.
static inline size_t blogc_pass_without(const uint8_t *bytes, size_t parts, uint8_t first, size_t distance,
                                        uint8_t second, uint64_t *places) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) {
    return blogc_pass_without_wide(bytes, parts, first, distance, second, places);
  }
#endif
  size_t passed = blogc_pass_without_narrow(bytes, parts, first, distance, second);
  if (passed == parts) return parts;
  for (size_t lane = 0; lane < 4; lane++) {
    blogc_lane both = blogc_both(bytes + passed * 64 + lane * 16, first, distance, second);
    for (int place = 0; place < 16; place++) *places |= (uint64_t)(both[place] & 1) << (lane * 16 + place);
  }
  return passed;
}

// The two bytes of a run that a search compares first: the offset of one, and the distance to the other.
typedef struct {
  size_t near;
  size_t far;
} blogc_pair;

// The two bytes of a run of two bytes or more that are least common in HTML, among the first sixteen.
static inline blogc_pair blogc_rare_pair(const uint8_t *run, size_t count) {
  const size_t choices = count < 16 ? count : 16;
  size_t one = 0, other = 1;
  if (blogc_commonness(run[1]) <= blogc_commonness(run[0])) one = 1, other = 0;
  for (size_t place = 2; place < choices; place++) {
    int common = blogc_commonness(run[place]);
    if (common <= blogc_commonness(run[one])) {
      other = one;
      one = place;
    } else if (common <= blogc_commonness(run[other])) {
      other = place;
    }
  }
  const size_t near = one < other ? one : other;
  return (blogc_pair){near, (one < other ? other : one) - near};
}

// Searches for a run of two bytes or more at or after `start`: wherever the two bytes of its pair occur at their distance,
// all bytes are compared. Examines 64 places at a time.
// Gives up when it has compared far more bytes than it has passed; `wasted` is what earlier searches wasted.
static inline blogc_search blogc_find_run(const uint8_t *bytes, size_t start, size_t end, const uint8_t *run,
                                          size_t count, blogc_pair pair, size_t wasted) {
  if (start > end || end - start < count) return (blogc_search){end, wasted, false};
  const size_t near = pair.near, far = pair.far;
  const uint8_t first = run[near], second = run[near + far];
  const size_t stop = end - count + 1;
  size_t index = start;
  while (index < stop) {
    uint64_t places = 0;
    size_t width = 64;
    if (index + 64 <= stop) {
      index += blogc_pass_without(bytes + index + near, (stop - index) / 64, first, far, second, &places) * 64;
    } else if (index + 16 <= stop) {
      width = 16;
      blogc_lane both = blogc_both(bytes + index + near, first, far, second);
      if (blogc_any(both)) {
        for (int place = 0; place < 16; place++) places |= (uint64_t)(both[place] & 1) << place;
      }
    } else {
      break;
    }
    if (!places) {
      if (width == 16) index += 16;
      continue;
    }
    for (; places; places &= places - 1) {
      size_t place = (size_t)__builtin_ctzll(places);
      const uint8_t *found = bytes + index + place;
      if (found[0] != run[0] || found[count - 1] != run[count - 1]) continue;
      if (memcmp(found, run, count) == 0) return (blogc_search){index + place, wasted, false};
      wasted += count;
      if (wasted > 4096 + 8 * index) return (blogc_search){index, wasted, true};
    }
    index += width;
  }
  for (; index < stop; index++) {
    if (bytes[index] != run[0] || bytes[index + count - 1] != run[count - 1]) continue;
    if (memcmp(bytes + index, run, count) == 0) return (blogc_search){index, wasted, false};
    wasted += count;
  }
  return (blogc_search){end, wasted, false};
}

// A lane of the bytes that are white space to Ruby: a space, and those from tab to carriage return.
static inline blogc_lane blogc_spaces(blogc_lane lane) {
  return (blogc_lane)(lane == (uint8_t)0x20) |
         (blogc_lane)((lane - (uint8_t)0x09) <= (uint8_t)0x04);
}

// The index of the first byte at or after `start` that is white space but not a single space between two others;
// `end` when there is none before the last byte, which is not examined.
static inline size_t blogc_find_wide_space(const uint8_t *bytes, size_t start, size_t end) {
  size_t index = start;
  for (; index + 17 <= end; index += 16) {
    blogc_lane lane = blogc_load(bytes + index);
    blogc_lane spaces = blogc_spaces(lane);
    if (!blogc_any(spaces)) continue;
    blogc_lane wide = spaces & ((blogc_lane)(lane != (uint8_t)0x20) |
                                blogc_spaces(blogc_load(bytes + index + 1)));
    if (blogc_any(wide)) return index + blogc_first(wide);
  }
  for (; index + 1 < end; index++) {
    uint8_t byte = bytes[index], next = bytes[index + 1];
    if ((uint8_t)(byte - 0x09) <= 4) return index;
    if (byte == 0x20 && (next == 0x20 || (uint8_t)(next - 0x09) <= 4)) return index;
  }
  return end;
}

// The index of the first byte at or after `start` that a JSON string cannot hold: `"`, `\\` or a control character;
// `end` when there is none.
static inline size_t blogc_find_json(const uint8_t *bytes, size_t start, size_t end) {
  size_t index = start;
  for (; index + 16 <= end; index += 16) {
    blogc_lane lane = blogc_load(bytes + index);
    blogc_lane found = (blogc_lane)(lane == (uint8_t)'"') | (blogc_lane)(lane == (uint8_t)'\\') |
                       (blogc_lane)(lane < (uint8_t)0x20);
    if (blogc_any(found)) return index + blogc_first(found);
  }
  for (; index < end; index++) {
    uint8_t byte = bytes[index];
    if (byte == '"' || byte == '\\' || byte < 0x20) return index;
  }
  return end;
}

#endif
