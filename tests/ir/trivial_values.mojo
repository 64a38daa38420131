# Trivial values need no copies, moves or destructors; parameters are gone.
fn dot[n: Int](a: SIMD[DType.float32, n], b: SIMD[DType.float32, n]) -> Float32:
    return (a * b).reduce_add()


let v = SIMD[DType.float32, 4](1, 2, 3, 4)
print(dot(v, v))
