# P32: variables declared before are shared, types may depend on the branch
fn f[wide: Bool]() -> Int:
    var n = 1
    @parameter
    if wide:
        let v = SIMD[DType.int64, 4](n)
        n += len(v)
    else:
        let v = True
        n += 1 if v else 0
    return n
print(f[True](), f[False]())
# CHECK: 5 2
