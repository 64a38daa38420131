# L9: newlines mean nothing inside brackets; a backslash joins lines
let a = (1 +
2
    + 3)
let b = SIMD[
    DType.int32,
  4,
](1, 2,
3, 4)
let c = a + \
    10
fn long(
    x: Int,
    y: Int,
) -> Int:
    return x \
        * y
print(a, b, c, long(
    2,
    3
))
# CHECK: 6 [1, 2, 3, 4] 16 6
