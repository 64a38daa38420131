# G25, G26: statements of a cell run in order, declarations are hoisted
print(hoisted())
# CHECK: 1
fn hoisted() -> Int: return 1
for i in range(2):
    let square = i * i
    print(square)
# CHECK: 0
# CHECK: 1
try:
    raise Error("inside")
except e:
    print("caught", e)
# CHECK: caught inside
with_block = 3
while with_block > 0:
    with_block -= 1
print(with_block)
# CHECK: 0
