# P25, T28: aliases of a struct that hold functions of its parameters
fn mul[n: Int](x: Int) -> Int: return x * n
struct S[n: Int]:
    alias f = mul[n]
    alias t = (mul[n], mul[n + 1])
    alias arr = StaticTuple[2, fn(Int) -> Int](mul[n], mul[n * 2])
    @staticmethod
    fn go(x: Int) -> Int: return Self.f(x) + Self.arr[1](x) + Self.t.get[1, fn(Int) -> Int]()(x)
print(S[3].f(4), S[3].go(1), S[2].t.get[1, fn(Int) -> Int]()(5), S[2].arr[0](7))
fn apply2[T: AnyType, f: fn(T) -> T](x: T) -> T: return f(f(x))
struct Q[T: AnyType, f: fn(T) -> T]:
    alias twice = apply2[T, f]
print(Q[Int, mul[3]].twice(2))
# CHECK: 12 13 15 14
# CHECK: 18
