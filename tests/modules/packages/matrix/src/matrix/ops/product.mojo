from matrix import Matrix, zeros

fn matmul(a: Matrix, b: Matrix) -> Matrix:
    let c = zeros(a.rows)
    for i in range(a.rows):
        for j in range(a.rows):
            for k in range(a.rows):
                c[i, j] = c[i, j] + a[i, k] * b[k, j]
    return c
