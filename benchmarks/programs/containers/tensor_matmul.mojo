from tensor import Tensor


fn multiply(inout c: Tensor[DType.float64], a: Tensor[DType.float64], b: Tensor[DType.float64]):
    for i in range(a.dim(0)):
        for k in range(a.dim(1)):
            for j in range(b.dim(1)):
                c[i, j] = c[i, j] + a[i, k] * b[k, j]


fn work(size: Int) -> Int:
    var a = Tensor[DType.float64](size, size)
    var b = Tensor[DType.float64](size, size)
    var c = Tensor[DType.float64](size, size)
    for i in range(size * size):
        a[i] = i & 7
        b[i] = i & 3
    multiply(c, a, b)
    var sum: Float64 = 0
    for i in range(c.num_elements()):
        sum += c[i]
    return sum.to_int()
