# P44: forks in a closure that is handed on are forks of the function around it
from algorithm import parallelize
from autotune import autotune, search
from utils.list import VariadicList
from memory.unsafe import Pointer
alias sig = fn(Int) -> None
@adaptive
fn impl(n: Int, /):
    @parameter
    fn row(m: Int):
        alias t = autotune(1, 2, 4, 8, 16, 32)
        let unused = t * m
    parallelize[row](n, n)
fn ev(fs: Pointer[sig], size: Int) -> Int:
    print("candidates", size)
    return 0
fn tuned(n: Int):
    alias best: sig
    search[sig, VariadicList(impl.__adaptive_set), ev -> best]()
    best(n)
tuned(4)
# CHECK: candidates 6
