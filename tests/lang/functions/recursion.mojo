# G23: functions call themselves and each other
fn fib(n: Int) -> Int:
    if n < 2: return n
    return fib(n - 1) + fib(n - 2)
fn even(n: Int) -> Bool:
    return True if n == 0 else odd(n - 1)
fn odd(n: Int) -> Bool:
    return False if n == 0 else even(n - 1)
print(fib(20), even(10), odd(10))
# CHECK: 6765 True False
