#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "ring.h"

#define RING_SIZE 256
#define NEXT(i) (((i) + 1) % RING_SIZE)

/* A ring of bytes: one writer, one reader. */
struct ring {
    unsigned char data[RING_SIZE];
    size_t head;
    size_t tail;
};

static int ring_is_full(const struct ring *r)
{
    return NEXT(r->head) == r->tail;
}

int ring_put(struct ring *r, unsigned char byte)
{
    if (ring_is_full(r))
        return -1;
    r->data[r->head] = byte;
    r->head = NEXT(r->head);
    return 0;
}

int ring_get(struct ring *r, unsigned char *out)
{
    if (r->head == r->tail)
        return -1; // nothing there
    *out = r->data[r->tail];
    r->tail = NEXT(r->tail);
    return 0;
}

int main(int argc, char **argv)
{
    struct ring *r = calloc(1, sizeof(*r));
    if (r == NULL) {
        fprintf(stderr, "out of memory: %s\n", argv[0]);
        return EXIT_FAILURE;
    }
    for (int i = 1; i < argc; i++) {
        const char *text = argv[i];
        size_t n = strlen(text);
        while (n-- > 0 && ring_put(r, (unsigned char)*text++) == 0)
            ;
    }
    unsigned char c;
    while (ring_get(r, &c) == 0)
        putchar(c == '\t' ? ' ' : c);
    putchar('\n');
    free(r);
    return 0;
}
