# 5.7: every binary operator has its method
@value
struct Op:
    var n: Int
    fn __add__(self, o: Op) -> StringLiteral: return "add"
    fn __sub__(self, o: Op) -> StringLiteral: return "sub"
    fn __mul__(self, o: Op) -> StringLiteral: return "mul"
    fn __truediv__(self, o: Op) -> StringLiteral: return "truediv"
    fn __floordiv__(self, o: Op) -> StringLiteral: return "floordiv"
    fn __mod__(self, o: Op) -> StringLiteral: return "mod"
    fn __pow__(self, o: Op) -> StringLiteral: return "pow"
    fn __matmul__(self, o: Op) -> StringLiteral: return "matmul"
    fn __lshift__(self, o: Op) -> StringLiteral: return "lshift"
    fn __rshift__(self, o: Op) -> StringLiteral: return "rshift"
    fn __and__(self, o: Op) -> StringLiteral: return "and"
    fn __or__(self, o: Op) -> StringLiteral: return "or"
    fn __xor__(self, o: Op) -> StringLiteral: return "xor"
let a = Op(1)
let b = Op(2)
print(a + b, a - b, a * b, a / b, a // b, a % b, a ** b, a @ b)
# CHECK: add sub mul truediv floordiv mod pow matmul
print(a << b, a >> b, a & b, a | b, a ^ b)
# CHECK: lshift rshift and or xor
