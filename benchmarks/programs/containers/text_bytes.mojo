fn vowels(text: StringRef) -> Int:
    var count = 0
    for i in range(len(text)):
        let c = text[i]
        if c == "a" or c == "e":
            count += 1
    return count


fn work(size: Int) -> Int:
    let text = String("the quick brown fox jumps over the lazy dog and eats an apple ") * 64
    var sum = 0
    for _ in range(size):
        sum += vowels(text._strref_dangerous())
    text._strref_keepalive()
    return sum
