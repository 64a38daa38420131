fn iterations(cx: Float64, cy: Float64, limit: Int) -> Int:
    var x: Float64 = 0.0
    var y: Float64 = 0.0
    for i in range(limit):
        let x2 = x * x
        let y2 = y * y
        if x2 + y2 > 4.0:
            return i
        y = 2.0 * x * y + cy
        x = x2 - y2 + cx
    return limit


fn work(size: Int) -> Int:
    let step_x = 2.5 / Float64(size)
    let step_y = 2.5 / Float64(size)
    var total = 0
    for row in range(size):
        let cy = -1.25 + Float64(row) * step_y
        for column in range(size):
            total += iterations(-2.0 + Float64(column) * step_x, cy, 200)
    return total
