# P1, P3: functions, types and strings as parameters
fn twice(x: Int) -> Int: return x * 2
fn apply[f: fn(Int) -> Int, n: Int](x: Int) -> Int:
    var r = x
    for i in range(n): r = f(r)
    return r
fn make[T: AnyType, name: StringLiteral](x: T) -> StringLiteral: return name
print(apply[twice, 3](5), make[Int, "named"](1))
# CHECK: 40 named
