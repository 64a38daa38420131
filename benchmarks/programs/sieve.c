#include <stdbool.h>
#include <stdlib.h>

long work(long size) {
    bool *composite = malloc(size + 1);
    for (long i = 0; i <= size; i++)
        composite[i] = false;
    for (long candidate = 2; candidate * candidate <= size; candidate++) {
        if (!composite[candidate])
            for (long multiple = candidate * candidate; multiple <= size; multiple += candidate)
                composite[multiple] = true;
    }
    long count = 0;
    for (long i = 2; i <= size; i++) {
        if (!composite[i])
            count++;
    }
    free(composite);
    return count;
}
