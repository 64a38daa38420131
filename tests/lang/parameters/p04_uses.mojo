# P4: parameters in expressions, types, nested functions and defaults
fn f[n: Int, name: StringLiteral](k: Int = n + 1) -> Int:
    var v = SIMD[DType.int32, n](1)
    # WARNING[9]: 'v' was declared as a 'var' but never mutated, consider switching to a 'let'
    fn inner() -> Int:
        return n * 10
    print(name, len(v), k)
    return inner() + n
print(f[4, "four"]())
# CHECK: four 4 5
# CHECK: 44
