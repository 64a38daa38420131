fn sort_in_place(inout v: DynamicVector[Int]):
    for i in range(1, len(v)):
        let value = v[i]
        var j = i - 1
        while j >= 0 and v[j] > value:
            v[j + 1] = v[j]
            j -= 1
        v[j + 1] = value


fn work(size: Int) -> Int:
    var v = DynamicVector[Int]()
    var seed = 12345
    for _ in range(size):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        v.push_back(seed & 0xFFFF)
    sort_in_place(v)
    var sum = 0
    for i in range(len(v)):
        sum += i * v[i]
    return sum
