int fibonacci(int n)  // 第 n 項
{
    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

static void report(const char *name) /* to standard output */
{
}
