fn work(size: Int) -> Int:
    var v = SIMD[DType.int32, 8](1, 2, 3, 4, 5, 6, 7, 8)
    var sum: Int32 = 0
    for i in range(size):
        for k in range(8):
            sum += v[k]
        v[i & 7] = sum & 31
    return sum.to_int()
