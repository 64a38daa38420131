fn shape(sides: Int) -> Int:
    return sides * sides
