#include <math.h>
#include <stdbool.h>
#include <stdint.h>

typedef struct {
    uint32_t rows, columns;
    double *cells;
} matrix_t;

enum status { OK = 0, SINGULAR = 1, BAD_SHAPE };

static const double EPSILON = 1e-9;

static double *cell(const matrix_t *m, uint32_t row, uint32_t column)
{
    return &m->cells[row * m->columns + column];
}

enum status solve(matrix_t *a, double *b)
{
    if (a->rows != a->columns)
        return BAD_SHAPE;
    const uint32_t n = a->rows;
    for (uint32_t pivot = 0; pivot < n; ++pivot) {
        uint32_t best = pivot;
        for (uint32_t row = pivot + 1; row < n; ++row) {
            if (fabs(*cell(a, row, pivot)) > fabs(*cell(a, best, pivot)))
                best = row;
        }
        if (fabs(*cell(a, best, pivot)) < EPSILON)
            return SINGULAR;
        if (best != pivot) {
            for (uint32_t k = 0; k < n; ++k) {
                double t = *cell(a, pivot, k);
                *cell(a, pivot, k) = *cell(a, best, k);
                *cell(a, best, k) = t;
            }
            double t = b[pivot];
            b[pivot] = b[best];
            b[best] = t;
        }
        for (uint32_t row = pivot + 1; row < n; ++row) {
            double factor = *cell(a, row, pivot) / *cell(a, pivot, pivot);
            for (uint32_t k = pivot; k < n; ++k)
                *cell(a, row, k) -= factor * *cell(a, pivot, k);
            b[row] -= factor * b[pivot];
        }
    }
    /* back substitution */
    for (int64_t row = (int64_t)n - 1; row >= 0; --row) {
        double sum = b[row];
        for (uint32_t k = (uint32_t)row + 1; k < n; ++k)
            sum -= *cell(a, (uint32_t)row, k) * b[k];
        b[row] = sum / *cell(a, (uint32_t)row, (uint32_t)row);
    }
    return OK;
}

bool nearly_equal(double left, double right)
{
    return fabs(left - right) <= EPSILON * fmax(1.0, fmax(fabs(left), fabs(right)));
}
