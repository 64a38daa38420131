from math import iota

alias width = 32
alias Lanes = SIMD[DType.float64, width]


fn iterations(cx: Lanes, cy: Lanes, limit: Int) -> Lanes:
    var x = Lanes(0)
    var y = Lanes(0)
    var count = Lanes(0)
    for i in range(limit):
        let y2 = y * y
        let inside = x.fma(x, y2) <= 4
        if not inside.reduce_or():
            break
        count = inside.select(count + 1, count)
        y = x.fma(y + y, cy)
        x = x.fma(x, cx - y2)
    return count


fn work(size: Int) -> Int:
    let step_x = 2.5 / Float64(size)
    let step_y = 2.5 / Float64(size)
    let places = iota[DType.float64, width]() * step_x
    var total = Lanes(0)
    for row in range(size):
        let cy = Lanes(-1.25 + Float64(row) * step_y)
        for column in range(0, size, width):
            total += iterations(places + (-2.0 + Float64(column) * step_x), cy, 200)
    return total.reduce_add().to_int()
