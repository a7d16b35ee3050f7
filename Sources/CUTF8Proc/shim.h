// The system's utf8proc: the decompositions and compositions of Unicode.
#include <utf8proc.h>
