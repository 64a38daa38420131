import a

fn pong(n: Int) -> Int:
    return 0 if n == 0 else 1 + a.ping(n - 1)
