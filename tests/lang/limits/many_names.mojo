# L1, G7: long names and many arguments
fn a_very_long_function_name_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on(
    a: Int, b: Int, c: Int, d: Int, e: Int, f: Int, g: Int, h: Int, i: Int, j: Int,
    k: Float64, l: Bool, m: String, n: SIMD[DType.int32, 4]
) -> Float64:
    return k + a + b + c + d + e + f + g + h + i + j + len(m) + n.reduce_add().to_int() + (1 if l else 0)
print(a_very_long_function_name_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on(
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0.5, True, "four", SIMD[DType.int32, 4](1)))
# CHECK: 64.5
