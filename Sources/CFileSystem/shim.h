#ifndef BLOGC_CFILESYSTEM_H
#define BLOGC_CFILESYSTEM_H

#include <stdint.h>

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

#endif
