// The system's libsass: its C interface.
#include <sass/base.h>
#include <sass/context.h>
#include <sass/functions.h>
#include <sass/values.h>
#include <sass2scss.h>
