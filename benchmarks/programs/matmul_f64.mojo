fn multiply(c: Pointer[Float64], a: Pointer[Float64], b: Pointer[Float64], size: Int):
    for i in range(size):
        for k in range(size):
            for j in range(size):
                c[i * size + j] += a[i * size + k] * b[k * size + j]


fn work(size: Int) -> Int:
    let count = size * size
    let a = Pointer[Float64].alloc(count)
    let b = Pointer[Float64].alloc(count)
    let c = Pointer[Float64].alloc(count)
    for i in range(count):
        a[i] = i % 7
        b[i] = i % 5
        c[i] = 0.0
    multiply(c, a, b, size)
    var total: Float64 = 0.0
    for i in range(count):
        total += c[i].cast[DType.float64]()
    a.free()
    b.free()
    c.free()
    return total.to_int()
