fn gcd(a: Int, b: Int) -> Int:
    var x = a
    var y = b
    while y != 0:
        let rest = x % y
        x = y
        y = rest
    return x


fn work(size: Int) -> Int:
    var sum = 0
    for i in range(1, size):
        sum += gcd(i * 7919, 360360) + i // (i & 15)
    return sum
