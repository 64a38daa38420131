# 2.4: '@unroll' on a loop with a constant trip count keeps its meaning
fn total() -> Int:
    var t = 0
    @unroll
    for i in range(4):
        t += i
    @unroll(2)
    for j in range(6):
        t += 10 * j
    return t
print(total())
# CHECK: 156
