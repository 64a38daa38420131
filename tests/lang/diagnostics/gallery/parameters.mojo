# ---- Parameters are missing
fn repeat[count: Int](text: String):
    for i in range(count):
        print(text)
repeat("hello")
# ---- A parameter that is known only at run time
fn repeat[count: Int](text: String):
    for i in range(count):
        print(text)
fn f(n: Int):
    repeat[n]("hello")
f(3)
# ---- Too many parameters
fn repeat[count: Int](text: String):
    print(text)
repeat[1, 2]("hello")
# ---- A parameter of the wrong type
fn repeat[count: Int](text: String):
    print(text)
repeat["three"]("hello")
# ---- A vector without the type of its elements
var v = DynamicVector()
v.push_back(1)
# ---- Parameters given in parentheses
fn fill(count: Int):
    var v: SIMD[DType.float32, count] = 0
    print(v)
fill(4)
# ---- A width that is not a power of two
let v = SIMD[DType.float32, 3](1, 2, 3)
print(v)
# ---- Parameters of something that has none
let x = Int[64](3)
# ---- A parameter without a type
fn repeat[count](text: String):
    print(text)
# ---- A type parameter without a trait
fn larger[T](a: T, b: T) -> T:
    return a
# ---- A type parameter that cannot be found out
fn make[T: AnyType]() -> Int:
    return 1
print(make())
# ---- Two arguments of one type parameter
fn same[T: AnyRegType](a: T, b: T) -> Int:
    return 1
print(same(1, 2.5))
# ---- A struct without its parameter
struct Grid[rows: Int]:
    var cell: Int
    fn __init__(inout self):
        self.cell = rows
let g = Grid()
# ---- A parameter that is changed
fn f[n: Int]():
    n = n + 1
    print(n)
f[3]()
