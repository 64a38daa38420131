# ---- Text where a number is declared
let age: Int = "42"
# ---- A fraction in an integer
let price: Int = 9.99
# ---- A number that is too large for its type
let small: UInt8 = 300
# ---- A variable that changes its type
var x = 1
x = "one"
# ---- Numbers of different widths
let a: Int32 = 1
let b: Int64 = 2
print(a + b)
# ---- A Float64 as an Int
let half = Float64(0.5)
let whole: Int = half
# ---- Text and a number joined
print("age: " + 42)
# ---- A number and text joined
print(42 + " years")
# ---- A function without a result type that returns something
fn double(x: Int):
    return x * 2
print(double(4))
# ---- A function that forgets to return
fn sign(x: Int) -> Int:
    if x > 0:
        return 1
    elif x < 0:
        return -1
print(sign(3))
# ---- A return without a value
fn first(x: Int) -> Int:
    if x > 3:
        return
    return x
print(first(3))
# ---- A type where a value belongs
let t = Int
# ---- A value where a type belongs
let width = 8
var v: width = 3
# ---- A variable with neither type nor value
var later
# ---- A number called as a function
let n = 3
print(n(2))
# ---- None for a number
var answer: Int = None
# ---- A tuple unpacked into too many names
let a, b, c = (1, 2)
# ---- Comparing a number with text
if 3 == "3":
    print("same")
