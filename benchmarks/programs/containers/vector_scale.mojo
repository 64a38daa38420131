fn scale(inout v: DynamicVector[Float32], factor: Float32):
    for i in range(len(v)):
        v[i] = v[i] * factor + 1


fn work(size: Int) -> Int:
    var v = DynamicVector[Float32]()
    for i in range(4096):
        v.push_back(i)
    for _ in range(size):
        scale(v, 0.5)
    var sum: Float32 = 0
    for i in range(len(v)):
        sum += v[i]
    return sum.to_int()
