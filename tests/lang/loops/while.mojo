# 2.2: while with changing conditions, also at the top of a cell
var n = 10
var steps = 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print(steps)
# CHECK: 6
