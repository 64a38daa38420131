from counter import count

fn step() -> Int:
    return 10 if count >= 0 else 0
