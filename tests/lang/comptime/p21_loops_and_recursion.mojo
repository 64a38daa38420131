# P21: loops, recursion and local mutation at compile time
fn fib(n: Int) -> Int: return n if n < 2 else fib(n - 1) + fib(n - 2)
fn collatz(start: Int) -> Int:
    var n = start
    var steps = 0
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        steps += 1
    return steps
fn gcd(a: Int, b: Int) -> Int:
    var x = a
    var y = b
    while y:
        x, y = y, x % y
    return x
alias a = fib(15)
alias b = collatz(27)
alias c = gcd(84, 36)
print(a, b, c, fib(15) == a)
# CHECK: 610 111 12 True
