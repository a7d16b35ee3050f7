// How the allocator of glibc is set for a program that lives for one build. Other C libraries are left alone.
#ifndef BLOGC_MEMORY_H
#define BLOGC_MEMORY_H

#if defined(__linux__)
#include <features.h>
#endif

#if defined(__GLIBC__)
#include <malloc.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

/// Keeps what is freed for the next allocation instead of giving it back, and lets all threads share one heap where there
/// are few of them. Call it before there is a second thread.
static inline void blogc_memory_prepare(int threads) {
  if (threads <= 4) mallopt(M_ARENA_MAX, 1);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, INT32_MAX);
}

/// Makes room on the shared heap and asks the system to fill it with large pages: a build touches each page once, and a
/// page fault costs as much as rendering a line of Markdown. Nothing is taken from the machine until it is used.
static inline void blogc_memory_reserve(size_t count) {
  const uintptr_t large = 2 << 20;
  uintptr_t start = ((uintptr_t)sbrk(0) + large - 1) & ~(large - 1);
  if (count > (size_t)1 << 30) count = (size_t)1 << 30;
  struct mallinfo2 heap = mallinfo2();
  // The heap grows only for a block that nothing free can hold.
  if (heap.fordblks > 16 << 20) return;
  mallopt(M_TOP_PAD, (int)count);
  void *volatile block = malloc(heap.fordblks + 4096);  // volatile: or the compiler leaves both calls out
  free(block);
  mallopt(M_TOP_PAD, 16 << 20);
  uintptr_t end = (uintptr_t)sbrk(0) & ~(large - 1);
  if (end > start) madvise((void *)start, end - start, MADV_HUGEPAGE);
}

#else
#include <stddef.h>
static inline void blogc_memory_prepare(int threads) { (void)threads; }
static inline void blogc_memory_reserve(size_t count) { (void)count; }
#endif
#endif
