from tensor import Tensor


fn smooth(source: Tensor[DType.float32], inout target: Tensor[DType.float32]):
    for i in range(1, source.dim(0) - 1):
        for j in range(1, source.dim(1) - 1):
            target[i, j] = (source[i - 1, j] + source[i + 1, j] + source[i, j - 1] + source[i, j + 1]) * 0.25


fn work(size: Int) -> Int:
    var a = Tensor[DType.float32](256, 256)
    var b = Tensor[DType.float32](256, 256)
    for i in range(256 * 256):
        a[i] = i & 255
    for _ in range(size):
        smooth(a, b)
        smooth(b, a)
    var sum: Float32 = 0
    for i in range(256):
        sum += a[i, i]
    return sum.to_int()
