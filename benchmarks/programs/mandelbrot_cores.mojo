from algorithm import parallelize, vectorize
from algorithm.reduction import sum
from math import iota
from memory.buffer import Buffer
from utils.list import Dim

alias width = 4 * simdwidthof[DType.float64]()
alias limit = 200


fn iterations[width: Int](cx: SIMD[DType.float64, width], cy: SIMD[DType.float64, width]) -> SIMD[DType.float64, width]:
    var x = SIMD[DType.float64, width](0)
    var y = SIMD[DType.float64, width](0)
    var count = SIMD[DType.float64, width](0)
    for i in range(limit):
        let y2 = y * y
        let inside = x.fma(x, y2) <= 4
        if not inside.reduce_or():
            break
        count = inside.select(count + 1, count)
        y = x.fma(y + y, cy)
        x = x.fma(x, cx - y2)
    return count


fn image(size: Int, workers: Int) -> Int:
    let step = 2.5 / Float64(size)
    let counts = DTypePointer[DType.float64].alloc(size * size)

    @parameter
    fn row(y: Int):
        let cy = -1.25 + Float64(y) * step

        @parameter
        fn columns[width: Int](x: Int):
            let cx = iota[DType.float64, width]() * step + (-2.0 + Float64(x) * step)
            counts.simd_store[width](y * size + x, iterations[width](cx, cy))

        vectorize[width, columns](size)

    parallelize[row](size, workers)
    let total = sum(Buffer[Dim(), DType.float64](counts, size * size))
    counts.free()
    return total.to_int()


fn work(size: Int) -> Int:
    return image(size, 1)


fn work_on_all_cores(size: Int) -> Int:
    return image(size, 0)
