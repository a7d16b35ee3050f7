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

#endif

#endif
