from utils.static_tuple import StaticTuple


fn work(size: Int) -> Int:
    var weights = StaticTuple[8, Int](3, 1, 4, 1, 5, 9, 2, 6)
    var sum = 0
    for i in range(size):
        for k in range(8):
            sum += weights[k] * (i + k)
        weights[i & 7] = sum & 15
    return sum
