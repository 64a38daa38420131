# P44: the set of an '@adaptive' function whose closure hands on a closure
from autotune import autotune, search
from algorithm import parallelize
from memory.unsafe import Pointer
alias sig = fn(Int) -> None
fn each[f: fn[a: Int, b: Int](Int, Int) capturing -> None, a: Int, b: Int](n: Int):
    f[a, b](n, n)
@adaptive
fn work(n: Int, /):
    @parameter
    fn row(m: Int):
        @parameter
        fn one[tx: Int, ty: Int](x: Int, y: Int):
            pass
        alias size = autotune(1, 2, 4, 8)
        each[one, 2 * size, size](n)
    parallelize[row](n, n)
fn judge(funcs: Pointer[sig], size: Int) -> Int:
    print("candidates", size)
    return size - 1
fn best(n: Int):
    alias b: sig
    search[sig, VariadicList(work.__adaptive_set), judge -> b]()
    b(n)
fn main():
    best(16)
main()
# CHECK: candidates 4
