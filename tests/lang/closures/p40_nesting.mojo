# P40: closures nest and capture parameters, arguments, self, loop variables and closures
fn run[f: fn() capturing -> None](): f()
fn each[f: fn(Int) capturing -> None](n: Int):
    for i in range(n): f(i)
struct Host:
    var k: Int
    fn __init__(inout self, k: Int): self.k = k
    fn go[p: Int](inout self, arg: Int, inout out: Int):
        alias q = p * 1000
        @parameter
        fn outer(i: Int):
            @parameter
            fn middle(j: Int):
                @parameter
                fn inner():
                    out += self.k + p + q + arg + i + j
                run[inner]()
            each[middle](2)
        each[outer](2)
        self.k += 1
var r = 0
var h = Host(100)
h.go[1](10, r)
print(r, h.k)
# CHECK: 4448 101
