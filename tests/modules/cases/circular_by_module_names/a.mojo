import b

fn ping(n: Int) -> Int:
    return 0 if n == 0 else 1 + b.pong(n - 1)
