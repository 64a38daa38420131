# ---- An argument is missing
fn area(width: Int, height: Int) -> Int:
    return width * height
print(area(3))
# ---- One argument too many
fn twice(x: Int) -> Int:
    return 2 * x
print(twice(3, 4))
# ---- An argument of the wrong type
fn twice(x: Int) -> Int:
    return 2 * x
print(twice("3"))
# ---- The second argument is wrong
fn power(base: Float64, exponent: Int) -> Float64:
    var result: Float64 = 1
    for i in range(exponent):
        result *= base
    return result
print(power(2.0, 0.5))
# ---- A keyword that does not exist
fn scale(x: Int, factor: Int = 2) -> Int:
    return x * factor
print(scale(3, factr=4))
# ---- An argument given twice
fn scale(x: Int, factor: Int) -> Int:
    return x * factor
print(scale(3, 4, factor=5))
# ---- Two versions fit equally well
fn show(x: Int32):
    print("32")
fn show(x: Int64):
    print("64")
show(3)
# ---- A method with a wrong argument
var v = DynamicVector[Int]()
v.push_back("three")
# ---- A positional argument after a keyword argument
fn area(width: Int, height: Int) -> Int:
    return width * height
print(area(width=3, 4))
# ---- A default before an argument without one
fn scale(factor: Int = 2, x: Int) -> Int:
    return x * factor
# ---- An argument without a type
fn twice(x) -> Int:
    return 2 * x
# ---- len of a number
print(len(12345))
# ---- max of three numbers
from math import max
print(max(1, 2, 3))
# ---- A constant handed over to be changed
fn increase(inout x: Int):
    x += 1
increase(3)
# ---- A let handed over to be changed
fn increase(inout x: Int):
    x += 1
let n = 3
increase(n)
# ---- A function that calls only itself
fn countdown(n: Int) -> Int:
    return countdown(n - 1)
