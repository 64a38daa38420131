#include <stdint.h>
#include <stdlib.h>

/* Values with a tag, as an interpreter in C has them. */
enum kind { INTEGER, REAL, OTHER };

struct value {
    enum kind kind;
    union {
        int64_t integer;
        double real;
    };
};

static double number(struct value a) {
    if (a.kind == OTHER) abort();
    return a.kind == REAL ? a.real : (double)a.integer;
}

#define OPERATION(name, operator)                                                                                        \
    static struct value name(struct value a, struct value b) {                                                           \
        if (a.kind == INTEGER && b.kind == INTEGER) return (struct value){INTEGER, {.integer = a.integer operator b.integer}}; \
        return (struct value){REAL, {.real = number(a) operator number(b)}};                                             \
    }

OPERATION(add, +)
OPERATION(subtract, -)
OPERATION(multiply, *)

static int less(struct value a, struct value b) {
    if (a.kind == INTEGER && b.kind == INTEGER) return a.integer < b.integer;
    return number(a) < number(b);
}

static struct value __attribute__((noinline)) total(struct value n) {
    struct value sum = {INTEGER, {.integer = 0}}, i = {INTEGER, {.integer = 0}}, one = {INTEGER, {.integer = 1}};
    while (less(i, n)) {
        sum = add(sum, subtract(multiply(i, i), i));
        i = add(i, one);
    }
    return sum;
}

int64_t work(int64_t size) {
    return total((struct value){INTEGER, {.integer = size}}).integer;
}
