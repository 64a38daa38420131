# ---- A colon is missing after a condition
if 3 > 2
    print("yes")
# ---- A colon is missing after a function
fn hello()
    print("hello")
# ---- A body is missing
fn hello():
hello()
# ---- A body that is not indented
for i in range(3):
print(i)
# ---- A bracket is not closed
print((1 + 2) * 3
# ---- A bracket too many
print(1 + 2))
# ---- A list that is not closed
let v = [1, 2, 3
print(v)
# ---- A string that is not closed
print("hello)
# ---- = instead of ==
if 3 = 3:
    print("same")
# ---- Two statements on a line
let a = 1 let b = 2
# ---- A line that ends in an operator
let sum = 1 +
# ---- A comment of C
let a = 1 // one
// another
# ---- Semicolons and braces
fn main() {
    print("hello");
}
# ---- else without if
print("a")
else:
    print("b")
# ---- An unfinished name
let 2nd = 3
# ---- A number with two points
let version = 1.2.3
# ---- A character that is none of the language's
let price = 3 €
# ---- Quotes of a word processor
print(“hello”)
# ---- A word too many
let let a = 3
# ---- A declaration with a type only
x: Int = 3
# ---- try without except
try:
    print("a")
print("b")
# ---- A decorator of nothing
@always_inline
# ---- A comma is missing
print("a" "b" 3)
# ---- An arrow without a type
fn f() -> :
    pass
# ---- The argument list is missing
fn hello:
    print("hello")
# ---- Escape that is none
print("\xg1")
# ---- break outside of a loop
if True:
    break
# ---- A statement after return
fn f() -> Int:
    return 1
    print("done")
print(f())
