#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#ifndef BUFFER
#  define BUFFER (64 * 1024)
#endif

#if defined(__linux__)
static const char *platform = "linux";
#else
static const char *platform = "other";
#endif

extern int verbose;

static ssize_t read_fully(int fd, char *buffer, size_t size)
{
    size_t done = 0;
    while (done < size) {
        ssize_t n = read(fd, buffer + done, size - done);
        if (n < 0) {
            if (errno == EINTR)
                continue;
            return -1;
        }
        if (n == 0)
            break;
        done += (size_t)n;
    }
    return (ssize_t)done;
}

long count_lines(const char *path, long *longest)
{
    char buffer[BUFFER];
    long lines = 0, length = 0;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd == -1)
        goto fail;
    for (;;) {
        ssize_t n = read_fully(fd, buffer, sizeof buffer);
        if (n <= 0)
            break;
        for (ssize_t i = 0; i < n; i++) {
            switch (buffer[i]) {
            case '\n':
                lines++;
                if (length > *longest)
                    *longest = length;
                length = 0;
                break;
            case '\0':
                goto fail;
            default:
                length += 1;
            }
        }
    }
    close(fd);
    return lines;
fail:
    if (verbose)
        perror(path);
    return -1L;
}
