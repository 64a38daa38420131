# P4: parameters in expressions, types, nested functions and defaults
fn f[n: Int, name: StringLiteral](k: Int = n + 1) -> Int:
    var v = SIMD[DType.int32, n](1)
    fn inner() -> Int:
        return n * 10
    print(name, len(v), k)
    return inner() + n
print(f[4, "four"]())
# CHECK: four 4 5
# CHECK: 44
