#ifndef BLOGC_CLOADER_H
#define BLOGC_CLOADER_H

#include <stddef.h>
#include <stdint.h>

#if defined(__linux__)

/// The first fields of the C library's `struct dl_phdr_info`, which <link.h> hides from Swift: it shows them
/// only where _GNU_SOURCE was defined before the first header.
struct blogc_image {
  uintptr_t address;
  const char *name;
  const void *headers;
  uint16_t header_count;
};

/// `dl_iterate_phdr` under a name of our own, so that no other declaration of it is in the way.
int blogc_iterate_images(int (*each)(struct blogc_image *, size_t, void *), void *context)
    __asm__("dl_iterate_phdr");

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
