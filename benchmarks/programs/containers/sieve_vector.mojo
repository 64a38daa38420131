fn work(size: Int) -> Int:
    var composite = DynamicVector[Bool](size + 1)
    for _ in range(size + 1):
        composite.push_back(False)
    var count = 0
    for i in range(2, size + 1):
        if not composite[i]:
            count += 1
            var k = i * i
            while k <= size:
                composite[k] = True
                k += i
    return count
