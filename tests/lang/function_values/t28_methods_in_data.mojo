# T28: static methods in constants
struct M:
    @staticmethod
    fn one(x: Int) -> Int: return x + 1
    @staticmethod
    fn two(x: Int) -> Int: return x + 2
alias t = (M.one, M.two)
fn f(g: fn(Int) -> Int = M.two) -> Int: return g(5)
print(t.get[1, fn(Int) -> Int]()(1), f(), f(M.one))
# CHECK: 3 7 6
