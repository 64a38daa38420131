from .. import Matrix

fn add(a: Matrix, b: Matrix) -> Matrix:
    let c = Matrix(a.rows)
    for i in range(a.rows):
        for j in range(a.rows):
            c[i, j] = a[i, j] + b[i, j]
    return c

fn trace(a: Matrix) -> Float64:
    var sum: Float64 = 0
    for i in range(a.rows):
        sum += a[i, i]
    return sum
