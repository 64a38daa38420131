fn find(v: DynamicVector[Int], key: Int) -> Int:
    var low = 0
    var high = len(v)
    while low < high:
        let middle = (low + high) >> 1
        if v[middle] < key:
            low = middle + 1
        else:
            high = middle
    return low


fn work(size: Int) -> Int:
    var v = DynamicVector[Int]()
    for i in range(65536):
        v.push_back(3 * i)
    var sum = 0
    for i in range(size):
        sum += find(v, (i * 7919) & 0x2FFFF)
    return sum
