from utils.vector import InlinedFixedVector
var v = InlinedFixedVector[Int, 2](4)
for i in range(4): v.append(i + 1)
print(v.static_data[0], v.static_data[1], v.dynamic_data[0], v.dynamic_data[1], len(v))
v[0] = 7
v[-1] = 9
print(v[0], v[1], v[2], v[3], v[-2])
let w = v.deepcopy()
v.clear()
v.append(5)
print(len(v), v[0], len(w), w[0], w[3])
var sum = 0
for x in w: sum = sum * 10 + x
print(sum)
# CHECK: 1 2 3 4 4
# CHECK: 7 2 3 9 3
# CHECK: 1 5 4 7 9
# CHECK: 7239
