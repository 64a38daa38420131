fn work(size: Int) -> Int:
    let composite = Pointer[Bool].alloc(size + 1)
    for i in range(size + 1):
        composite[i] = False
    var candidate = 2
    while candidate * candidate <= size:
        if not composite[candidate]:
            for multiple in range(candidate * candidate, size + 1, candidate):
                composite[multiple] = True
        candidate += 1
    var count = 0
    for i in range(2, size + 1):
        if not composite[i]:
            count += 1
    composite.free()
    return count
