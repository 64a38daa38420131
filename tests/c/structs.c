/* Functions that take and return structs by value, for the cases in structs/. */
#include <stdint.h>
#include <stdbool.h>

#define PAIR(name, A, B) \
    typedef struct { A a; B b; } name; \
    name name##_make(A a, B b) { name s = {a, b}; return s; } \
    name name##_swap_add(name s, name t) { name r = {(A)(s.a + t.a), (B)(s.b + t.b)}; return r; } \
    double name##_sum(name s) { return (double)s.a * 100 + (double)s.b; } \
    double name##_after(double x, int64_t n, name s) { return x + (double)n + (double)s.a * 100 + (double)s.b; }

PAIR(int_int, int32_t, int32_t)
PAIR(long_long, int64_t, int64_t)
PAIR(int_float, int32_t, float)
PAIR(float_int, float, int32_t)
PAIR(float_float, float, float)
PAIR(double_double, double, double)
PAIR(long_double, int64_t, double)
PAIR(double_long, double, int64_t)
PAIR(byte_short, int8_t, int16_t)
PAIR(ubyte_long, uint8_t, int64_t)
PAIR(bool_double, bool, double)
PAIR(float_double, float, double)
PAIR(short_float, int16_t, float)

typedef struct { int8_t a, b, c; } bytes3;
bytes3 bytes3_make(int8_t a, int8_t b, int8_t c) { bytes3 s = {a, b, c}; return s; }
int32_t bytes3_sum(bytes3 s) { return s.a * 10000 + s.b * 100 + s.c; }

typedef struct { float a, b, c; } floats3;
floats3 floats3_make(float a, float b, float c) { floats3 s = {a, b, c}; return s; }
float floats3_sum(floats3 s) { return s.a * 10000 + s.b * 100 + s.c; }

typedef struct { float a, b, c, d; } floats4;
floats4 floats4_scale(floats4 s, float k) { floats4 r = {s.a * k, s.b * k, s.c * k, s.d * k}; return r; }

typedef struct { int32_t a; float b, c; int32_t d; } mixed4;
mixed4 mixed4_add(mixed4 s, int32_t n) { mixed4 r = {s.a + n, s.b + n, s.c + n, s.d + n}; return r; }

typedef struct { int_int p; double d; } nested;
nested nested_make(int32_t a, int32_t b, double d) { nested s = {{a, b}, d}; return s; }
double nested_sum(nested s) { return s.p.a * 100 + s.p.b * 10 + s.d; }

typedef struct { int64_t a, b, c; } longs3;
longs3 longs3_make(int64_t a, int64_t b, int64_t c) { longs3 s = {a, b, c}; return s; }
longs3 longs3_add(int64_t n, longs3 s, int64_t m) { longs3 r = {s.a + n, s.b + m, s.c + n + m}; return r; }

typedef struct { double a, b, c; } doubles3;
doubles3 doubles3_cross(doubles3 s, doubles3 t) {
    doubles3 r = {s.b * t.c - s.c * t.b, s.c * t.a - s.a * t.c, s.a * t.b - s.b * t.a};
    return r;
}

typedef struct { int32_t a[5]; } ints5;
ints5 ints5_make(int32_t n) { ints5 s = {{n, n + 1, n + 2, n + 3, n + 4}}; return s; }
int32_t ints5_sum(ints5 s) { return s.a[0] + 10 * s.a[1] + 100 * s.a[2] + 1000 * s.a[3] + 10000 * s.a[4]; }

typedef struct { void *at; int64_t n; } text;
text text_skip(text s, int64_t n) { text r = {(char *)s.at + n, s.n - n}; return r; }

int64_t registers_run_out(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, long_long s) {
    return a + b + c + d + e + 100 * s.a + 1000 * s.b;
}
double sse_run_out(double a, double b, double c, double d, double e, double f, double_double s) {
    return a + b + c + d + e + f + 100 * s.a + 1000 * s.b;
}
longs3 hidden_pointer_counts(int64_t a, int64_t b, int64_t c, int64_t d, long_long s) {
    longs3 r = {a + b + c + d, s.a, s.b};
    return r;
}
double half_in_each(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f) { return a + b + c + d + e + f; }
int64_t after_six(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, long_double s) {
    return a + b + c + d + e + 100 * s.a + (int64_t)(1000 * s.b);
}

/* Functions through pointers: each ..._pointer gives the address of one, each ..._call calls the one it is given. */
#define POINTERS(name, A, B) \
    typedef name (*name##_function)(name, name); \
    name##_function name##_pointer(void) { return name##_swap_add; } \
    name name##_call(name##_function f, A a, B b) { name s = {a, b}, t = {(A)(2 * a), (B)(2 * b)}; return f(s, t); }

POINTERS(int_int, int32_t, int32_t)
POINTERS(long_long, int64_t, int64_t)
POINTERS(double_double, double, double)
POINTERS(long_double, int64_t, double)
POINTERS(byte_short, int8_t, int16_t)
POINTERS(bool_double, bool, double)

typedef longs3 (*longs3_function)(int64_t, longs3, int64_t);
longs3_function longs3_pointer(void) { return longs3_add; }
longs3 longs3_call(longs3_function f, int64_t n) { longs3 s = {n, n + 1, n + 2}; return f(10, s, 100); }

static int8_t negate(int8_t x) { return (int8_t)-x; }
typedef int8_t (*byte_function)(int8_t);
byte_function negate_pointer(void) { return negate; }
int32_t byte_call(byte_function f, int8_t x) { return f(x) * 1000; }
typedef double (*late_function)(int64_t, int64_t, int64_t, int64_t, int64_t, long_long, long_double);
double late_call(late_function f) { long_long s = {6, 7}; long_double t = {8, 9.5}; return f(1, 2, 3, 4, 5, s, t); }
