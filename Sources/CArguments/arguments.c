#include "arguments.h"
// For NULL and the name of the C library.
#include <stdlib.h>

static int count;
static char **words;

#if defined(__GLIBC__) || defined(__APPLE__)
// Both pass initialisers what main gets.
__attribute__((constructor)) static void remember(int argc, char **argv) {
  count = argc;
  words = argv;
}
#endif

const char *blogc_argument(int index) {
  return words != NULL && index >= 0 && index < count ? words[index] : NULL;
}
