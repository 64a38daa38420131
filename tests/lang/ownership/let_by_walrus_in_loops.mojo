# What ``:=`` gives a let is its value until the expression runs again.
# PROGRAM
fn next(n: Int) -> Int: return n - 1
fn main():
    let n: Int
    var k = 3
    while (n := next(k)) > 0:
        k = n
        print(n)
    print("last", n)
    let s: String
    for i in range(2):
        if len(s := String(i) + "!") > 0: print(s)
# CHECK: 2
# CHECK: 1
# CHECK: last 0
# CHECK: 0!
# CHECK: 1!
