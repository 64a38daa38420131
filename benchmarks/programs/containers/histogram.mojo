fn work(size: Int) -> Int:
    var counts = DynamicVector[Int]()
    for _ in range(256):
        counts.push_back(0)
    var seed: Int = 1
    for _ in range(size):
        seed = (seed * 6364136223846793005 + 1442695040888963407)
        let bin = (seed >> 33) & 255
        counts[bin] = counts[bin] + 1
    var sum = 0
    for i in range(len(counts)):
        sum += i * counts[i]
    return sum
