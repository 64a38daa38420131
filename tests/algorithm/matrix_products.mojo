# Matrix products as notebooks of 2023 write them: vectors, tiles, unrolled closures, threads
from benchmark import Benchmark
from algorithm import vectorize, vectorize_unroll, parallelize, unroll
from algorithm import Static2DTileUnitFunc as Tile2DFunc
from memory import memset_zero, stack_allocation
from random import rand
from sys.info import simdwidthof
from runtime.llcl import num_cores, Runtime
alias type = DType.float32
alias nelts = simdwidthof[type]()
struct Matrix:
    var data: DTypePointer[type]
    var rows: Int
    var cols: Int
    fn __init__(inout self, rows: Int, cols: Int):
        self.data = DTypePointer[type].alloc(rows * cols)
        memset_zero(self.data, rows * cols)
        self.rows = rows
        self.cols = cols
    fn __init__(inout self, rows: Int, cols: Int, data: DTypePointer[type]):
        self.data = data
        self.rows = rows
        self.cols = cols
    @staticmethod
    fn rand(rows: Int, cols: Int) -> Self:
        let data = DTypePointer[type].alloc(rows * cols)
        rand(data, rows * cols)
        return Self(rows, cols, data)
    fn __getitem__(self, y: Int, x: Int) -> Float32:
        return self.load[1](y, x)
    fn __setitem__(self, y: Int, x: Int, val: Float32):
        return self.store[1](y, x, val)
    fn load[nelts: Int](self, y: Int, x: Int) -> SIMD[type, nelts]:
        return self.data.simd_load[nelts](y * self.cols + x)
    fn store[nelts: Int](self, y: Int, x: Int, val: SIMD[type, nelts]):
        return self.data.simd_store[nelts](y * self.cols + x, val)
fn matmul_naive(C: Matrix, A: Matrix, B: Matrix):
    for m in range(C.rows):
        for k in range(A.cols):
            for n in range(C.cols):
                C[m, n] += A[m, k] * B[k, n]
fn matmul_vectorized_1(C: Matrix, A: Matrix, B: Matrix):
    for m in range(C.rows):
        for k in range(A.cols):
            @parameter
            fn dot[nelts: Int](n: Int):
                C.store[nelts](m, n, C.load[nelts](m, n) + A[m, k] * B.load[nelts](k, n))
            vectorize[nelts, dot](C.cols)
fn tile[tiled_fn: Tile2DFunc, tile_x: Int, tile_y: Int](end_x: Int, end_y: Int):
    for y in range(0, end_y, tile_y):
        for x in range(0, end_x, tile_x):
            tiled_fn[tile_x, tile_y](x, y)
fn matmul_tiled_unrolled_parallelized(C: Matrix, A: Matrix, B: Matrix):
    @parameter
    fn calc_row(m: Int):
        @parameter
        fn calc_tile[tile_x: Int, tile_y: Int](x: Int, y: Int):
            for k in range(y, y + tile_y):
                @parameter
                fn dot[nelts: Int](n: Int):
                    C.store(m, n + x, C.load[nelts](m, n + x) + A[m, k] * B.load[nelts](k, n + x))
                vectorize_unroll[nelts, tile_x // nelts, dot](tile_x)
        alias tile_size = 4
        tile[calc_tile, nelts * tile_size, tile_size](A.cols, C.cols)
    parallelize[calc_row](C.rows, C.rows)
fn tile_parallel[tiled_fn: Tile2DFunc, tile_x: Int, tile_y: Int](end_x: Int, end_y: Int):
    @parameter
    fn row(yo: Int):
        let y = tile_y * yo
        for x in range(0, end_x, tile_x):
            tiled_fn[tile_x, tile_y](x, y)
    parallelize[row](end_y // tile_y, 512)
fn accumulate_registers(C: Matrix, A: Matrix, B: Matrix):
    alias tile_k = 8
    alias tile_k_unroll = 8
    alias tile_i = 32
    alias tile_j = nelts * 4
    @parameter
    fn calc_tile[tile_j: Int, tile_i: Int](jo: Int, io: Int):
        let accumulators = Matrix(tile_i, tile_j, stack_allocation[tile_i * tile_j, type]())
        for ko in range(0, A.cols, tile_k * tile_k_unroll):
            for _ in range(tile_i):
                for i in range(tile_k):
                    @unroll(tile_k_unroll)
                    for k in range(tile_k_unroll):
                        pass
        @parameter
        fn calc_tile_row[i: Int]():
            @parameter
            fn calc_tile_cols[nelts: Int](j: Int):
                accumulators.store[nelts](i, j, 0)
            vectorize_unroll[nelts, tile_j // nelts, calc_tile_cols](tile_j)
        unroll[tile_i, calc_tile_row]()
        for k in range(A.cols):
            @parameter
            fn calc_tile_row2[i: Int]():
                @parameter
                fn calc_tile_cols[nelts: Int](j: Int):
                    accumulators.store[nelts](i, j, accumulators.load[nelts](i, j) + A[io + i, k] * B.load[nelts](k, jo + j))
                vectorize_unroll[nelts, tile_j // nelts, calc_tile_cols](tile_j)
            unroll[tile_i, calc_tile_row2]()
        for i in range(tile_i):
            for j in range(tile_j):
                C[io + i, jo + j] = accumulators[i, j]
    tile_parallel[calc_tile, tile_j, tile_i](C.cols, C.rows)
@always_inline
fn benchmark[func: fn (Matrix, Matrix, Matrix) -> None](M: Int, N: Int, K: Int, reference: Matrix, A: Matrix, B: Matrix) -> Bool:
    var C = Matrix(M, N)
    @always_inline
    @parameter
    fn test_fn():
        _ = func(C, A, B)
    func(C, A, B)
    var worst: Float32 = 0
    for i in range(M * N):
        let d = C.data.load(i) - reference.data.load(i)
        worst = max(worst, max(d, -d))
    let secs = Float64(Benchmark(1, 1, 1, 1).run[test_fn]()) / 1_000_000_000
    let gflops = ((2 * M * N * K) / secs) / 1e9
    C.data.free()
    return worst < 0.01 and gflops > 0
fn host():
    let A = Matrix.rand(128, 128)
    let B = Matrix.rand(128, 128)
    let R = Matrix(128, 128)
    matmul_naive(R, A, B)
    print(benchmark[matmul_vectorized_1](128, 128, 128, R, A, B))
    print(benchmark[matmul_tiled_unrolled_parallelized](128, 128, 128, R, A, B))
    print(benchmark[accumulate_registers](128, 128, 128, R, A, B))
host()
# CHECK: True
# CHECK: True
# CHECK: True
# %%
fn bench[width: Int]():
    var s = SIMD[DType.float32, width](1)
    for i in range(10): s = s * s
@parameter
fn closure[width: Int](): bench[width]()
print(Benchmark(1, 10, 1, 1).run[bench[8]]() >= 0)
# CHECK: True
