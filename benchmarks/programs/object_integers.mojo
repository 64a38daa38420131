def total(n):
    var sum: object = 0
    var i: object = 0
    while i < n:
        sum += i * i - i
        i += 1
    return sum

fn work(size: Int) -> Int:
    try:
        return int(total(size))
    except:
        return -1
