// Headers of the system's cmark-gfm: the parser, its extensions and its memory interface.
#ifndef BLOGC_CMARK_SHIM_H
#define BLOGC_CMARK_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

#include "access.h"
#include "arena.h"

#endif
