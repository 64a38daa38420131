var y: Int = start(5)

fn start(n: Int) -> Int:
    print("start", n)
    return n
