def iterations(cx: float, cy: float, limit: int) -> int:
    x = 0.0
    y = 0.0
    for i in range(limit):
        x2 = x * x
        y2 = y * y
        if x2 + y2 > 4.0:
            return i
        y = 2.0 * x * y + cy
        x = x2 - y2 + cx
    return limit


def work(size: int) -> int:
    step_x = 2.5 / size
    step_y = 2.5 / size
    total = 0
    for row in range(size):
        cy = -1.25 + row * step_y
        for column in range(size):
            total += iterations(-2.0 + column * step_x, cy, 200)
    return total
