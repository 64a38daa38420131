import ..inner as above

fn seven() -> Int:
    return above.four() + 3
