fn total(v: DynamicVector[Int]) -> Int:
    var sum = 0
    for i in range(len(v)):
        sum += v[i]
    return sum


fn work(size: Int) -> Int:
    var v = DynamicVector[Int]()
    for i in range(4096):
        v.push_back(i ^ 5)
    var sum = 0
    for _ in range(size):
        sum += total(v)
        v[sum & 1023] = sum & 7
    return sum
