# P21: heap memory at compile time
fn sieve(n: Int) -> Int:
    let p = Pointer[Bool].alloc(n)
    for i in range(n): p.store(i, True)
    var count = 0
    for i in range(2, n):
        if p.load(i):
            count += 1
            for j in range(i * 2, n, i): p.store(j, False)
    p.free()
    return count
alias primes = sieve(50)
print(primes, sieve(50))
# CHECK: 15 15
