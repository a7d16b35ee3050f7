// A bump allocator for one document at a time, in the form that the library asks for memory.
//
// The library's memory interface carries no context, so the arena in use is a thread's own variable.
// Only one Swift file calls these functions: each file that did would get a variable of its own.
#ifndef BLOGC_CMARK_ARENA_H
#define BLOGC_CMARK_ARENA_H

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct blogc_slab {
  struct blogc_slab *next;
  size_t size;
} blogc_slab;

typedef struct {
  // The slab in use and the free part of it.
  blogc_slab *slab;
  uint8_t *free_start;
  uint8_t *free_end;
  // Bytes in all slabs.
  size_t reserved;
  // While the library runs: where to leave it when it has taken too much, NULL at other times.
  jmp_buf *escape;
  // The bytes at which it has, the nanoseconds that it may take, and the moment of this thread at which they
  // are over, 0 before the clock was read.
  size_t most_reserved;
  uint64_t nanoseconds;
  uint64_t last_moment;
  // Calls since the work began; from the 8,192nd on, which most documents never reach, the clock is read at every
  // 1,024th: it is a call of the system.
  uint32_t calls;
} blogc_arena;

// The arena of the calling thread. The variable is in a function because Swift's importer leaves
// out a static one of a header.
static inline blogc_arena **blogc_arena_in_use(void) {
  static _Thread_local blogc_arena *arena;
  return &arena;
}

// Every block is preceded by its size, in a word that keeps the block aligned.
enum { BLOGC_HEADER = 16, BLOGC_SLAB = 256 * 1024 };

static inline size_t blogc_rounded(size_t size) { return (size + 15) & ~(size_t)15; }

static inline size_t *blogc_size_of(void *block) {
  return (size_t *)((uint8_t *)block - BLOGC_HEADER);
}

// The processor time that this thread has used, in nanoseconds.
static inline uint64_t blogc_moment(void) {
  struct timespec time;
  if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) != 0) return 0;
  return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

// Leaves the library when it has worked too long. Its loops over a document ask for memory or give
// some back at every step, so that this is where a bound can be kept.
static inline void blogc_arena_count(blogc_arena *arena) {
  if ((++arena->calls & 1023) != 0 || arena->calls < 8192 || !arena->escape) return;
  uint64_t moment = blogc_moment();
  if (arena->last_moment == 0) arena->last_moment = moment + arena->nanoseconds;
  if (moment > arena->last_moment) longjmp(*arena->escape, 1);
}

static void blogc_arena_grow(blogc_arena *arena, size_t needed) {
  size_t size = needed + sizeof(blogc_slab) + 32;
  // Slabs double, so that a long document needs few of them.
  size_t wanted = arena->reserved > BLOGC_SLAB ? arena->reserved : BLOGC_SLAB;
  if (size < wanted) size = wanted;
  if (arena->escape && arena->reserved + size > arena->most_reserved) longjmp(*arena->escape, 2);
  blogc_slab *slab = (blogc_slab *)malloc(size);
  if (!slab) abort();
  slab->next = arena->slab;
  slab->size = size;
  arena->slab = slab;
  arena->reserved += size;
  arena->free_start = (uint8_t *)blogc_rounded((uintptr_t)(slab + 1));
  arena->free_end = (uint8_t *)slab + size;
}

static inline void *blogc_arena_block(size_t size) {
  blogc_arena *arena = *blogc_arena_in_use();
  size_t needed = blogc_rounded(size) + BLOGC_HEADER;
  if ((size_t)(arena->free_end - arena->free_start) < needed) blogc_arena_grow(arena, needed);
  uint8_t *block = arena->free_start + BLOGC_HEADER;
  arena->free_start += needed;
  *blogc_size_of(block) = needed - BLOGC_HEADER;
  return block;
}

static void *blogc_arena_calloc(size_t count, size_t size) {
  size_t total;
  if (__builtin_mul_overflow(count, size, &total) || total > SIZE_MAX / 2) abort();
  blogc_arena_count(*blogc_arena_in_use());
  void *block = blogc_arena_block(total);
  return memset(block, 0, total);
}

static void blogc_arena_free(void *block) {
  blogc_arena *arena = *blogc_arena_in_use();
  if (!block) return;
  blogc_arena_count(arena);
  // The newest block is given back; the others wait for the reset.
  if ((uint8_t *)block + *blogc_size_of(block) == arena->free_start)
    arena->free_start = (uint8_t *)block - BLOGC_HEADER;
}

static void *blogc_arena_realloc(void *block, size_t size) {
  blogc_arena *arena = *blogc_arena_in_use();
  blogc_arena_count(arena);
  if (!block) return blogc_arena_block(size);
  size_t old = *blogc_size_of(block);
  if (size <= old) return block;
  size_t needed = blogc_rounded(size);
  if ((uint8_t *)block + old == arena->free_start &&
      (size_t)(arena->free_end - (uint8_t *)block) >= needed) {
    arena->free_start = (uint8_t *)block + needed;
    *blogc_size_of(block) = needed;
    return block;
  }
  void *larger = blogc_arena_block(size);
  return memcpy(larger, block, old);
}

// Starts to count what the library takes for one document.
static inline void blogc_arena_bound(blogc_arena *arena, size_t bytes, uint64_t nanoseconds) {
  arena->most_reserved = arena->reserved + bytes;
  arena->nanoseconds = nanoseconds;
  arena->last_moment = 0;
  arena->calls = 0;
}

// Feeds a parser its document. False when the library took too much; then the parser is of no more
// use, and everything in the arena is garbage.
static inline bool blogc_feed(blogc_arena *arena, cmark_parser *parser, const uint8_t *bytes,
                              size_t length) {
  jmp_buf escape;
  if (setjmp(escape) != 0) {
    arena->escape = NULL;
    return false;
  }
  arena->escape = &escape;
  cmark_parser_feed(parser, (const char *)bytes, length);
  arena->escape = NULL;
  return true;
}

// Finishes a document. Null when the library took too much.
static inline blogc_node blogc_finish(blogc_arena *arena, cmark_parser *parser) {
  jmp_buf escape;
  if (setjmp(escape) != 0) {
    arena->escape = NULL;
    // The library did not reach its own call: the characters of extensions are in a table of the whole process.
    cmark_manage_extensions_special_characters(parser, 0);
    return blogc_wrapped(NULL);
  }
  arena->escape = &escape;
  cmark_node *root = cmark_parser_finish(parser);
  arena->escape = NULL;
  return blogc_wrapped(root);
}

// Fills the table of functions through which the library asks this thread's arena for memory.
static inline void blogc_arena_functions(cmark_mem *memory) {
  memory->calloc = blogc_arena_calloc;
  memory->realloc = blogc_arena_realloc;
  memory->free = blogc_arena_free;
}

// Makes an arena the one that this thread's calls use, NULL for none, and returns the one before it.
static inline blogc_arena *blogc_arena_use(blogc_arena *arena) {
  blogc_arena *before = *blogc_arena_in_use();
  *blogc_arena_in_use() = arena;
  return before;
}

// Takes a block from the arena in use, not cleared.
static inline uint8_t *blogc_arena_bytes(size_t size) {
  return (uint8_t *)blogc_arena_block(size);
}

// Forgets every block. Keeps the newest slab when it is not larger than `kept` bytes.
static inline void blogc_arena_reset(blogc_arena *arena, size_t kept) {
  blogc_slab *slab = arena->slab;
  if (!slab) return;
  blogc_slab *rest = slab->next;
  if (slab->size > kept) {
    rest = slab;
    slab = NULL;
  }
  while (rest) {
    blogc_slab *next = rest->next;
    free(rest);
    rest = next;
  }
  arena->slab = slab;
  arena->reserved = slab ? slab->size : 0;
  arena->free_start = slab ? (uint8_t *)blogc_rounded((uintptr_t)(slab + 1)) : NULL;
  arena->free_end = slab ? (uint8_t *)slab + slab->size : NULL;
  if (slab) slab->next = NULL;
}

#endif
