# ---- mut in front of an argument
fn increase(mut x: Int):
    x += 1
# ---- out self
struct Point:
    var x: Int
    fn __init__(out self, x: Int):
        self.x = x
# ---- comptime
comptime width = 8
# ---- @fieldwise_init
@fieldwise_init
struct Point:
    var x: Int
# ---- Span
fn total(v: Span[Int]) -> Int:
    return 0
# ---- UnsafePointer
let p = UnsafePointer[Int].alloc(4)
# ---- A list literal as a List
var v: List[Int] = [1, 2, 3]
# ---- read and owned of later years
fn show(read x: Int):
    print(x)
# ---- ref
fn first(ref x: Int) -> Int:
    return x
# ---- deinit
struct A:
    fn __del__(deinit self):
        pass
# ---- Optional of later years
from collections import Optional
let x = Optional[Int](3)
print(x.value()[])
# ---- String.format
print(String("{} apples").format(3))
# ---- String(number)
let s = String(3.5)
print(s.as_string_slice())
# ---- InlineArray
let a = InlineArray[Int, 4](0)
# ---- Tuple with parameters in brackets
let t: Tuple[Int, Int] = (1, 2)
print(t[0])
# ---- where clauses
fn f[n: Int where n > 0]() -> Int:
    return n
# ---- origin
fn f[origin: Origin](x: Int) -> Int:
    return x
# ---- trait with a default body
trait Shape:
    fn area(self) -> Float64:
        return 0.0
# ---- raises with a type
fn f() raises ValueError:
    pass
# ---- constrained
fn f[n: Int]():
    constrained[n > 0, "n must be positive"]()
    print(n)
f[-1]()
# ---- enum
enum Color:
    red = 1
# ---- import of a prelude name
from builtin.io import print
from sys import argv, exit
exit(1)
# ---- __type_of
let x = 3
let y: __type_of(x) = 4
# ---- UInt
let n: UInt = 3
# ---- Self in a result
struct A:
    var x: Int
    fn copy(self) -> Self:
        return self
# ---- simdwidthof
alias width = simd_width_of[DType.float32]()
# ---- math.sqrt without from
import math
print(math.sqroot(4.0))
# ---- var in an argument list
fn f(var x: Int):
    x += 1
# ---- A default in a field
struct Config:
    var size: Int = 3
# ---- An explicit copy
let s = String("a")
let t = s.copy()
