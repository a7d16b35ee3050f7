// The words of the command line as the system hands them to the program.
//
// Swift's own list of them is read from /proc, which a bare chroot does not have.
#ifndef BLOGC_CARGUMENTS_H
#define BLOGC_CARGUMENTS_H

/// The word at an index, the program's name being the first.
/// @returns NULL after the last word, and where the system hands none to initialisers.
const char *blogc_argument(int index);

#endif
