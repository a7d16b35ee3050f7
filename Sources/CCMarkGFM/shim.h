// Headers of the system's cmark-gfm: the parser, its extensions and its memory interface.
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
