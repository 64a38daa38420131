# O19: exclusivity is not checked
fn both(inout x: Int, inout y: Int):
    x += 1
    y += 1
fn mixed(inout x: Int, y: Int) -> Int:
    x += 10
    return y
var k = 1
both(k, k)
print(k)
# CHECK: 3
print(mixed(k, k), k)
# CHECK: 3 13
