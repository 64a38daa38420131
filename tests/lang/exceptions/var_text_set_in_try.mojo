# PROGRAM
fn name(n: Int) raises -> String:
    if n > 1: raise Error("none")
    return String("name ") + String(n)
fn f(n: Int) -> String:
    var s: String
    try:
        s = name(n)
    except e:
        print(e)
    return s
fn main():
    print(f(1))
    print(len(f(2)))
# CHECK: name 1
# CHECK: none
# CHECK: 0
