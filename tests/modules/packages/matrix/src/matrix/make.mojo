from matrix.storage import Matrix

fn zeros(n: Int) -> Matrix:
    return Matrix(n)

fn identity(n: Int) -> Matrix:
    let m = zeros(n)
    for i in range(n):
        m[i, i] = 1.0
    return m
