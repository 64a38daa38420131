# What closures given to loops capture: accumulators, pointers, other closures, parameters
from algorithm import vectorize, unroll, parallelize
alias lanes = 8
fn dot(x: DTypePointer[DType.float32], y: DTypePointer[DType.float32], size: Int) -> Float32:
    var sums = SIMD[DType.float32, lanes](0)
    var rest = Float32(0)
    @parameter
    fn step[width: Int](i: Int):
        @parameter
        if width == lanes:
            sums += x.simd_load[lanes](i) * y.simd_load[lanes](i)
        else:
            rest += x.load(i) * y.load(i)
    vectorize[lanes, step](size)
    return sums.reduce_add() + rest
struct Matrix:
    var data: DTypePointer[DType.float32]
    var rows: Int
    var cols: Int
    fn __init__(inout self, rows: Int, cols: Int):
        self.data = DTypePointer[DType.float32].alloc(rows * cols)
        self.rows = rows
        self.cols = cols
    fn __del__(owned self): self.data.free()
    fn __getitem__(self, y: Int, x: Int) -> Float32: return self.data.load(y * self.cols + x)
    fn store[width: Int](self, y: Int, x: Int, value: SIMD[DType.float32, width]):
        self.data.simd_store[width](y * self.cols + x, value)
    fn load[width: Int](self, y: Int, x: Int) -> SIMD[DType.float32, width]:
        return self.data.simd_load[width](y * self.cols + x)
fn multiply(C: Matrix, A: Matrix, B: Matrix):
    @parameter
    fn calc_row(m: Int):
        for k in range(A.cols):
            @parameter
            fn dot[nelts: Int](n: Int):
                C.store[nelts](m, n, C.load[nelts](m, n) + A[m, k] * B.load[nelts](k, n))
            vectorize[lanes, dot](C.cols)
    parallelize[calc_row](C.rows, C.rows)
fn host():
    let x = DTypePointer[DType.float32].alloc(19)
    for i in range(19): x.store(i, i)
    print(dot(x, x, 19))
    let a = Matrix(3, 5)
    let b = Matrix(5, 11)
    let c = Matrix(3, 11)
    for i in range(15): a.data.store(i, i)
    for i in range(55): b.data.store(i, i % 7)
    for i in range(33): c.data.store(i, 0)
    multiply(c, a, b)
    print(c[0, 0], c[1, 10], c[2, 5])
    var total: Int = 0
    @parameter
    fn outer[i: Int]():
        @parameter
        fn inner[j: Int]():
            total += i * 10 + j
        unroll[3, inner]()
    unroll[4, outer]()
    print(total)
host()
# CHECK: 2109.0
# CHECK: 29.0 96.0 183.0
# CHECK: 192
