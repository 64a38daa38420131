fn add(a: DynamicVector[Float64], b: DynamicVector[Float64], inout c: DynamicVector[Float64], n: Int):
    for i in range(n):
        c[i] = a[i] + b[i]


fn work(size: Int) -> Int:
    var a = DynamicVector[Float64]()
    var b = DynamicVector[Float64]()
    var c = DynamicVector[Float64]()
    for i in range(2048):
        a.push_back(i)
        b.push_back(2 * i)
        c.push_back(0)
    for k in range(size):
        add(a, b, c, 2048)
        a[k & 2047] = c[(k * 7) & 2047]
    return c[2047].to_int()
