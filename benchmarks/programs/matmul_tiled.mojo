from algorithm import parallelize, unroll
from memory import memset_zero, stack_allocation
from math import div_ceil, min

alias type = DType.float32
alias columns = 2 * simdwidthof[type]()
alias rows = 12
alias depth = 256


@register_passable("trivial")
struct Matrix:
    var data: DTypePointer[type]
    var size: Int

    fn __init__(data: DTypePointer[type], size: Int) -> Self:
        return Self {data: data, size: size}

    fn __init__(address: Int, size: Int) -> Self:
        return Self {data: SIMD[DType.address, 1](address), size: size}

    fn row(self, y: Int) -> DTypePointer[type]:
        return self.data.offset(y * self.size)


fn pack_right(b: Matrix, first: Int, count: Int, packed: DTypePointer[type]):
    for panel in range(b.size // columns):
        for k in range(count):
            let line = b.row(first + k).simd_load[columns](panel * columns)
            packed.simd_store[columns]((panel * count + k) * columns, line)


fn pack_left[height: Int](a: Matrix, y: Int, first: Int, count: Int, packed: DTypePointer[type]):
    for k in range(count):
        for r in range(height):
            packed.store(k * height + r, a.row(y + r).load(first + k))


fn multiply_tile[
    height: Int
](a: DTypePointer[type], b: DTypePointer[type], c: DTypePointer[type], stride: Int, count: Int):
    let sums = stack_allocation[height * columns, type]()

    @parameter
    fn begin[r: Int]():
        sums.simd_store[columns](r * columns, c.simd_load[columns](r * stride))

    unroll[height, begin]()
    for k in range(count):
        let line = b.simd_load[columns](k * columns)

        @parameter
        fn step[r: Int]():
            let left = SIMD[type, columns](a.load(k * height + r))
            sums.simd_store[columns](r * columns, left.fma(line, sums.simd_load[columns](r * columns)))

        unroll[height, step]()

    @parameter
    fn end[r: Int]():
        c.simd_store[columns](r * stride, sums.simd_load[columns](r * columns))

    unroll[height, end]()


fn multiply_rows[height: Int](c: Matrix, a: Matrix, right: DTypePointer[type], y: Int, first: Int, count: Int):
    let left = stack_allocation[height * depth, type]()
    pack_left[height](a, y, first, count, left)
    for panel in range(c.size // columns):
        let b = right.offset(panel * count * columns)
        multiply_tile[height](left, b, c.row(y).offset(panel * columns), c.size, count)


fn multiply(c: Matrix, a: Matrix, b: Matrix, workers: Int):
    let size = c.size
    let right = DTypePointer[type].alloc(depth * size)
    memset_zero(c.data, size * size)
    for first in range(0, size, depth):
        let count = min(depth, size - first)
        pack_right(b, first, count, right)

        @parameter
        fn block(i: Int):
            var y = i * rows
            if y + rows <= size:
                multiply_rows[rows](c, a, right, y, first, count)
            else:
                while y + 8 <= size:
                    multiply_rows[8](c, a, right, y, first, count)
                    y += 8
                while y + 4 <= size:
                    multiply_rows[4](c, a, right, y, first, count)
                    y += 4
                while y < size:
                    multiply_rows[1](c, a, right, y, first, count)
                    y += 1

        parallelize[block](div_ceil(size, rows), workers)
    right.free()


fn work(c: Int, a: Int, b: Int, size: Int, workers: Int):
    multiply(Matrix(c, size), Matrix(a, size), Matrix(b, size), workers)
