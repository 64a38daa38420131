# S28: the right operand may convert, the left never; then the reflected method
let col = 3
let vec = SIMD[DType.float64, 2](0.5, 1)
print(2.5 * col, col + vec, vec + col, col * 2.0)
# CHECK: 7.5 [3.5, 4.0] [3.5, 4.0] 6.0
@value
struct A:
    var n: Int
    fn __add__(self, o: A) -> Int: return self.n + o.n
let x = A(1)
print(x + 5)
# CHECK: 6
