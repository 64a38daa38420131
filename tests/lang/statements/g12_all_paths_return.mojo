# G12: no end is reached when every path returns, raises or loops forever
fn sign(n: Int) -> Int:
    if n < 0:
        return -1
    elif n == 0:
        return 0
    else:
        return 1

fn forever() -> Int:
    var n = 0
    while True:
        n += 1
        if n == 5:
            return n

fn checked(n: Int) raises -> Int:
    if n > 0:
        return n
    raise Error("negative")

print(sign(-3), sign(0), sign(8), forever(), checked(2))
# CHECK: -1 0 1 5 2
