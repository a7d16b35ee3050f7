#ifndef BLOGC_CFILESYSTEM_H
#define BLOGC_CFILESYSTEM_H

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#if defined(__linux__)
#include <malloc.h>
#endif

#if defined(__linux__)

/// Opens a file below a folder when no component of its path is a symbolic link or leads out (`openat2` with
/// RESOLVE_BENEATH and RESOLVE_NO_SYMLINKS, Linux 5.6). `syscall` cannot be called from Swift.
/// Returns -1 with `errno`; ENOSYS or EPERM where the kernel or a sandbox does not know the call.
long blogc_syscall(long number, ...) __asm__("syscall");

static inline int blogc_open_beneath(int folder, const char *path, int flags) {
  struct { uint64_t flags, mode, resolve; } how = {(uint64_t)flags, 0, 0x04 | 0x08};
  return (int)blogc_syscall(437, folder, path, &how, sizeof how);
}

#endif

/// A function of a thread, and what it is given.
struct blogc_thread { void (*run)(void *); void *argument; };

static inline void *blogc_run_thread(void *context) {
  struct blogc_thread thread = *(struct blogc_thread *)context;
  free(context);
  thread.run(thread.argument);
  return 0;
}

/// Runs a function in a thread of its own, which nobody waits for (`pthread_create`). Swift's compiler crashes on the call.
/// Returns 0, or what the system says; then the function is not run.
static inline int blogc_start_thread(void (*run)(void *), void *argument) {
  struct blogc_thread *context = (struct blogc_thread *)malloc(sizeof *context);
  if (!context) return -1;
  context->run = run;
  context->argument = argument;
  pthread_t thread;
  int status = pthread_create(&thread, 0, blogc_run_thread, context);
  if (status) free(context);
  else pthread_detach(thread);
  return status;
}

/// Configures glibc's allocator to grow and shrink its heaps by megabytes, and to allocate blocks of up to 4 MB from them
/// (`mallopt`). The defaults grow heaps by 132 KB, with a system call each, and map blocks of 128 KB or more separately,
/// so that their pages are zeroed on each allocation.
static inline void blogc_use_large_heaps(void) {
#if defined(__GLIBC__)
  mallopt(M_TOP_PAD, 4 << 20);
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
  mallopt(M_TRIM_THRESHOLD, 16 << 20);
#endif
}

#endif
