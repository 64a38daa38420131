from one import one

fn three(n: Int) -> Int:
    return 0 if n == 0 else one(n - 1) * 10 + 3
