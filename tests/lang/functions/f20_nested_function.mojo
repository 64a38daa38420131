# F20, P37: a nested function is local to its host
fn host(n: Int) -> Int:
    fn square(x: Int) -> Int:
        return x * x
    fn twice(x: Int) -> Int:
        return x + x
    return square(n) + twice(n)
print(host(5))
# CHECK: 35
