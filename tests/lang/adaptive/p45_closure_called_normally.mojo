# P45: a function with a fork in a closure, called outside of 'search', is its first surviving variant
from autotune import autotune
from algorithm import parallelize
fn work(n: Int) -> Int:
    var total = 0
    @parameter
    fn row(m: Int):
        alias t = autotune(1, 3, 5)
        constrained[t > 1, "too small"]()
        total += t
    parallelize[row](n, 1)
    return total
print(work(4))
# CHECK: 12
fn main():
    print(work(2), work(1))
main()
# CHECK: 6 3
