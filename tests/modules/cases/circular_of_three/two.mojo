from three import three

fn two(n: Int) -> Int:
    return 0 if n == 0 else three(n - 1) * 10 + 2
