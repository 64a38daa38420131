# T28, S6: a static method is a function value
struct M:
    @staticmethod
    fn double(n: Int) -> Int: return n * 2
fn apply[f: fn(Int) -> Int](n: Int) -> Int: return f(n)
let f = M.double
print(f(4), apply[M.double](5))
# CHECK: 8 10
