from settings import WIDTH

fn more() -> Int:
    return WIDTH + 1
