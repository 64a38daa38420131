# P55: the cost of a function counts its operations, and those of what it calls
from autotune.autotuning import autotune, cost_of, search
from autotune import cost_of as cost
fn small(n: Int) -> Int: return n
fn large(n: Int) -> Int:
    var sum: Int = 0
    for i in range(n): sum += i * small(i)
    return sum
fn caller(n: Int) -> Int: return large(n) + large(n + 1)
fn recursive(n: Int) -> Int: return n if n < 2 else recursive(n - 1) + recursive(n - 2)
alias F = fn(Int) -> Int
alias a = cost_of[F, small]()
print(a > 0, a < cost[F, large](), cost[F, large]() < cost[F, caller](), cost[F, recursive]() > a)
fn power[n: Int](x: Int) -> Int:
    @parameter
    if n == 0: return 1
    return x * power[n - 1](x)
fn least(fs: Pointer[F], n: Int) -> Int: return 0
fn forked(x: Int) -> Int:
    alias n = autotune(5, 3, 4)
    return power[n](x)
print(cost_of[F, power[3]]() < cost_of[F, power[30]](), cost_of[F, forked]() > cost_of[F, power[5]]())
# CHECK: True True True True
# CHECK: True True
# %%
print(cost_of[F]())
# ERROR: invalid call to 'cost_of': expected a function type and a function
