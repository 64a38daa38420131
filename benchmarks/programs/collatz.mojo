fn steps(start: Int) -> Int:
    var n = start
    var count = 0
    while n != 1:
        if n % 2 == 0:
            n = n // 2
        else:
            n = 3 * n + 1
        count += 1
    return count


fn work(size: Int) -> Int:
    var longest = 0
    for start in range(1, size):
        let count = steps(start)
        if count > longest:
            longest = count
    return longest
