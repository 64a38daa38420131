from two import two

fn one(n: Int) -> Int:
    return 0 if n == 0 else two(n - 1) * 10 + 1
