# P53: a search inside a closure that is handed on runs once
from autotune import autotune, search
from algorithm import parallelize
alias sig = fn(Int) -> Int
fn impl(n: Int) -> Int:
    return n * autotune(1, 2, 4)
fn count(fs: Pointer[sig], n: Int) -> Int:
    print("candidates", n)
    return n - 1
fn main():
    @parameter
    fn row(m: Int):
        alias chosen: sig
        search[sig, impl, count -> chosen]()
        if m == 1:
            print(chosen(m))
    parallelize[row](2, 1)
    parallelize[row](2, 1)
main()
# CHECK: candidates 3
# CHECK: 4
# CHECK: 4
