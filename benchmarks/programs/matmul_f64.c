#include <stdlib.h>

static void multiply(double *c, double *a, double *b, long size) {
    for (long i = 0; i < size; i++)
        for (long k = 0; k < size; k++)
            for (long j = 0; j < size; j++)
                c[i * size + j] += a[i * size + k] * b[k * size + j];
}

long work(long size) {
    long count = size * size;
    double *a = malloc(count * sizeof(double));
    double *b = malloc(count * sizeof(double));
    double *c = malloc(count * sizeof(double));
    for (long i = 0; i < count; i++) {
        a[i] = i % 7;
        b[i] = i % 5;
        c[i] = 0;
    }
    multiply(c, a, b, size);
    double total = 0;
    for (long i = 0; i < count; i++)
        total += c[i];
    free(a);
    free(b);
    free(c);
    return (long)total;
}
