# P12: nested patterns recurse
@value
struct Box[T: AnyType, n: Int]:
    var p: Pointer[T]
fn count[dt: DType, w: Int, n: Int](b: Box[SIMD[dt, w], n]) -> Int:
    return w * 100 + n
print(count(Box[SIMD[DType.int8, 4], 7](Pointer[SIMD[DType.int8, 4]].get_null())))
# CHECK: 407
