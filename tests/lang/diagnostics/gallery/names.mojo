# ---- A function that is misspelt
pritn("hello")
# ---- A variable that is misspelt
let distance = 12.5
print(distnace)
# ---- A variable of a function, used outside of it
fn measure():
    let width = 3
    print(width)
measure()
print(width)
# ---- A name that is used before it is declared
fn f():
    print(total)
    let total = 3
    print(total)
f()
# ---- The same name declared twice in a function
fn f():
    let a = 1
    let a = 2
    print(a)
f()
# ---- Two functions that take the same
fn area(width: Int) -> Int:
    return width * width
fn area(height: Int) -> Int:
    return height * height
print(area(3))
# ---- A variable that was never declared in an fn
fn count():
    n = 0
    print(n)
count()
# ---- A reserved word as a name
let for = 3
# ---- Another reserved word as an argument
fn send(from: Int, to: Int):
    print(from, to)
# ---- A capital letter missing in a type
fn square(x: int) -> int:
    return x * x
print(square(3))
# ---- A library function that was not imported
print(sqrt(16.0))
# ---- A math constant that was not imported
let circumference = 2 * pi * 3.0
# ---- The same unknown name several times
for i in range(3):
    print(limit)
    print(limit + i)
# ---- An alias that stands for itself
alias a = b
alias b = a
print(a)
