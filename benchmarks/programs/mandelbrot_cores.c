#include <immintrin.h>
#include <stdlib.h>
#include <sys/mman.h>

#define LANES 8
#define BLOCKS 4

static void iterations(double *out, const __m512d cx[BLOCKS], double c_imaginary, long limit) {
    __m512d x[BLOCKS], y[BLOCKS], count[BLOCKS];
    const __m512d four = _mm512_set1_pd(4.0), one = _mm512_set1_pd(1.0), cy = _mm512_set1_pd(c_imaginary);
    for (int b = 0; b < BLOCKS; b++)
        x[b] = y[b] = count[b] = _mm512_setzero_pd();
    for (long i = 0; i < limit; i++) {
        __m512d y2[BLOCKS];
        __mmask8 inside[BLOCKS];
        for (int b = 0; b < BLOCKS; b++) {
            y2[b] = _mm512_mul_pd(y[b], y[b]);
            inside[b] = _mm512_cmp_pd_mask(_mm512_fmadd_pd(x[b], x[b], y2[b]), four, _CMP_LE_OQ);
        }
        if (!(inside[0] | inside[1] | inside[2] | inside[3]))
            break;
        for (int b = 0; b < BLOCKS; b++) {
            count[b] = _mm512_mask_add_pd(count[b], inside[b], count[b], one);
            y[b] = _mm512_fmadd_pd(x[b], _mm512_add_pd(y[b], y[b]), cy);
            x[b] = _mm512_fmadd_pd(x[b], x[b], _mm512_sub_pd(cx[b], y2[b]));
        }
    }
    for (int b = 0; b < BLOCKS; b++)
        _mm512_storeu_pd(out + b * LANES, count[b]);
}

static double sum(const double *values, long count) {
    __m512d total[BLOCKS];
    for (int b = 0; b < BLOCKS; b++)
        total[b] = _mm512_setzero_pd();
    for (long i = 0; i < count; i += LANES * BLOCKS)
        for (int b = 0; b < BLOCKS; b++)
            total[b] = _mm512_add_pd(total[b], _mm512_loadu_pd(values + i + b * LANES));
    return _mm512_reduce_add_pd(_mm512_add_pd(_mm512_add_pd(total[0], total[1]), _mm512_add_pd(total[2], total[3])));
}

long work(long size) {
    double step_x = 2.5 / size, step_y = 2.5 / size;
    const __m512d lanes = _mm512_set_pd(7, 6, 5, 4, 3, 2, 1, 0);
    size_t bytes = ((size * size * 8 >> 21) + 1) << 21;
    double *counts = aligned_alloc(2 << 20, bytes);
    madvise(counts, bytes, MADV_HUGEPAGE);
    for (long row = 0; row < size; row++) {
        for (long column = 0; column < size; column += LANES * BLOCKS) {
            __m512d cx[BLOCKS];
            for (int b = 0; b < BLOCKS; b++) {
                __m512d place = _mm512_add_pd(lanes, _mm512_set1_pd((double)(b * LANES)));
                cx[b] = _mm512_fmadd_pd(place, _mm512_set1_pd(step_x), _mm512_set1_pd(-2.0 + column * step_x));
            }
            iterations(counts + row * size + column, cx, -1.25 + row * step_y, 200);
        }
    }
    double total = sum(counts, size * size);
    free(counts);
    return (long)total;
}
