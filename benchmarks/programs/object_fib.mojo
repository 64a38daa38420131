def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)

fn work(size: Int) -> Int:
    try:
        return int(fib(size))
    except:
        return -1
