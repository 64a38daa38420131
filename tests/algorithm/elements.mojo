# Elements of several dimensions
from algorithm import elementwise, stencil
from utils.index import Index
fn host():
    @parameter
    fn el[w: Int, r: Int](at: StaticIntTuple[r]):
        print_no_newline(w, at, ";")
    elementwise[2, 2, el](Index(2, 3)); print("")
    elementwise[el, 4, 1](Index(6)); print("")
    elementwise[3, 2, el](Index(2, 1, 2)); print("")
    let input = DTypePointer[DType.float32].alloc(5)
    let output = DTypePointer[DType.float32].alloc(5)
    for i in range(5): input.store(i, i * i)
    @parameter
    fn window(at: StaticIntTuple[1]) -> Tuple[StaticIntTuple[1], StaticIntTuple[1]]:
        return (Index(at[0] - 1), Index(at[0] + 2))
    @parameter
    fn stride(dim: Int) -> Int: return 1
    @parameter
    fn load[w: Int, t: DType](at: StaticIntTuple[1]) -> SIMD[DType.float32, w]: return input.simd_load[w](at[0])
    @parameter
    fn begin[w: Int]() -> SIMD[DType.float32, w]: return 0
    @parameter
    fn add[w: Int](at: StaticIntTuple[1], sum: SIMD[DType.float32, w], value: SIMD[DType.float32, w]) -> SIMD[DType.float32, w]:
        return sum + value
    @parameter
    fn end[w: Int](at: StaticIntTuple[1], sum: SIMD[DType.float32, w]): output.simd_store[w](at[0], sum)
    stencil[1, 1, StaticIntTuple[1](0), 1, DType.float32, window, stride, load, begin, add, end](Index(5), Index(5))
    for i in range(5): print_no_newline(output.load(i), ";")
    print("")
host()
# CHECK: 2 (0, 0) ;1 (0, 2) ;2 (1, 0) ;1 (1, 2) ;
# CHECK: 4 (0,) ;1 (4,) ;1 (5,) ;
# CHECK: 2 (0, 0, 0) ;2 (1, 0, 0) ;
# CHECK: 1.0 ;5.0 ;14.0 ;29.0 ;25.0 ;
