# 2.1 level 6: a chain is a conjunction and evaluates the middle once
fn mid(n: Int) -> Int:
    print("mid", n)
    return n

print(1 < mid(2) < 3)
# CHECK: mid 2
# CHECK: True
print(5 < mid(2) < mid(9))
# CHECK: mid 2
# CHECK: False
print(1 < mid(2) <= mid(2) != mid(5))
# CHECK: mid 2
# CHECK: mid 2
# CHECK: mid 5
# CHECK: True
let n = 5
print(0 <= n < 5, 5 == n == 5, 3 < n > 4)
# CHECK: False True True
