# P12: types, lanes, pointers, functions and tuples are matched
fn whole[T: AnyType](x: T) -> Int: return sizeof[T]()
fn lanes[dt: DType, n: Int](x: SIMD[dt, n]) -> DType:
    print(n)
    return dt
fn element[T: AnyType](p: Pointer[T]) -> Int: return sizeof[T]()
fn scalar[dt: DType](p: DTypePointer[dt]) -> DType: return dt
fn result[T: AnyType](f: fn(Int) -> T) -> T: return f(3)
fn second[A: AnyType, B: AnyType](t: Tuple[A, B]) -> B: return t.get[1, B]()
fn half(n: Int) -> Float64: return n / 2
print(whole(5), whole(True), whole(Float32(1)))
# CHECK: 8 1 4
print(lanes(SIMD[DType.float16, 4](1)))
# CHECK: 4
# CHECK: float16
print(element(Pointer[Int16].get_null()), scalar(DTypePointer[DType.uint8].get_null()), result(half), second((1, 2.5)))
# CHECK: 2 uint8 1.5 2.5
