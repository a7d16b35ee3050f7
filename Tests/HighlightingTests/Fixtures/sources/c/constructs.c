/* Constructs of C: 日本語の注釈 */
/** A doc comment. @param x the value */
/// Another doc comment
// a line comment \
   that goes on
#include <stdio.h>
#include "local/header.h" // why
#  include <sys/types.h>
#define MAX(a, b) ((a) > (b) ? (a) : (b)) /* comment */
#define LONG_MACRO(x) do { \
    call(x); /* inner */ \
  } while (0)
#ifdef __cplusplus
extern "C" {
#endif
#if 0
int disabled = 1; "unclosed
#if 1
nested
#endif
#else
int enabled;
#endif
#pragma once
#error "message"
#undef MAX
# line 10 "file.c"

typedef unsigned long long u64;
typedef struct node { struct node *next; int value : 3; } node_t;
union both { float f; uint32_t u; };
enum color { RED = 1, GREEN, BLUE };
static inline const char *const name(void);
extern volatile int counter;
static int table[][3] = { { 1, 2, 3 }, [1] = { .x = 4 } };
_Bool flag; _Noreturn void fail(int code);
static_assert(sizeof(int) == 4, "size");
int __attribute__((noreturn)) __declspec(dllexport) f();

int main(int argc, char **argv)
{
    int d = 42, o = 0755, h = 0xDEADbeefUL, b = 0b1011, l = 10LL, z = 0;
    double a1 = 1.5, a2 = .5e-3, a3 = 1., a4 = 1e10f, a5 = 0x1.8p3, a6 = 1.0L, a7 = 2f;
    char c1 = 'a', c2 = '\n', c3 = '\\', c4 = '\x41', c5 = '\101', c6 = L'w', c7 = '\'', c8 = 'ab';
    const char *s = "esc \t\n\\ \" \x7f \101 \u3042 %d %s" "joined" L"wide" u8"utf" R"(no)";
    const char *t = "日本語 \q
unclosed";
    size_t n = sizeof(struct node);
    if (d != 3 && !z || ~h ^ b) goto done; else return NULL;
    for (size_t i = 0; i < n; ++i) { d += i; d <<= 2; d->x = &s[i]; }
    switch (d) {
    case RED: break;
    case 'x': continue;
    case 0x10: d++; break;
    default: abort();
    }
    while (true) { do { x = y ? a : b; } while (false); }
    int (*fp)(int, ...) = &main;
    call_me (1, other(2));
    変数 = 1; $dollar = @at; `tick`;
done:
    return (int) d % 3;
}

old_style(a, b) int a; char b; { return a; }
struct point make_point(int x, int y) { struct point p = { x, y }; return p; }
int func_decl (int a);
unsigned int *ptr_func(void);
asm volatile ("nop" : : "r"(x));
__asm__("mov"); __int64 q; int8_t w; time_t tt; FILE *fh; wchar_t wc; __restrict x; typeof(x) y; bool ok = true;
restrict auto register thread_local alignas complex
