# P44: a fork in a closure of a method
from autotune import autotune, autotune_fork, search
from algorithm import parallelize
alias sig = fn(Int) -> Int
@value
@register_passable("trivial")
struct Table:
    var k: Int
    fn sum(self, n: Int) -> Int:
        var total = 0
        @parameter
        fn row(m: Int):
            alias t = autotune(1, 2, 3)
            total += t * self.k
        parallelize[row](n, 1)
        return total
fn impl(n: Int) -> Int:
    return Table(10).sum(n)
fn count(fs: Pointer[sig], n: Int) -> Int:
    print("candidates", n)
    return n - 1
fn best(n: Int) -> Int:
    alias chosen: sig
    search[sig, impl, count -> chosen]()
    return chosen(n)
print(best(4))
# CHECK: candidates 3
# CHECK: 120
