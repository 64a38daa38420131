# S28: the left operand is never converted
@value
struct A:
    var n: Int
    fn __sub__(self, o: A) -> Int: return self.n - o.n
let a = A(1)
print(a - 5, "s" - a)
# ERROR[18]: 'StringLiteral' does not implement the '__sub__' method
