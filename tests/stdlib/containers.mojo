from utils.vector import DynamicVector, InlinedFixedVector, UnsafeFixedVector
from utils.index import Index, StaticIntTuple
from utils.static_tuple import StaticTuple

var v = DynamicVector[Int](8)
for i in range(9):
    v.push_back(i * i)
print(len(v), v.size, v.capacity, v[8], v[-1], v.pop_back(), len(v))
# CHECK: 9 9 16 64 64 64 8
v[0] = 5
v.resize(3)
v.resize(5, 7)
print(v[0], v[2], v[4], len(v))
# CHECK: 5 4 7 5
var copy = v
copy[0] = 1
v.reverse()
print(v[4], copy[0], len(copy))
# CHECK: 5 1 5
v.clear()
print(len(v), v.capacity)
# CHECK: 0 16

fn names():
    var names = DynamicVector[String]()
    for i in range(3):
        names.push_back(String("n") + i)
    var other = names
    other[1] = String("changed")
    names.push_back(other.pop_back())
    for i in range(len(names)):
        print_no_newline(names[i], "")
    print(len(other), other[1])
names()
# CHECK: n0 n1 n2 n2 2 changed

var fixed = InlinedFixedVector[Int, 4](10)
fixed.append(1)
fixed.append(2)
print(len(fixed), fixed[0], fixed[-1])
# CHECK: 2 1 2
var unsafe = UnsafeFixedVector[Float32](4)
unsafe.append(1.5)
print(len(unsafe), unsafe[0])
# CHECK: 1 1.5

print(Index(3), Index(1, 2))
# CHECK: (3,) (1, 2)
let t = StaticIntTuple[3](1, 2, 3)
print(t, t + t, t * 2, t - 1, t // 2, t.remu(2), t == t, t < t * 2, t.flattened_length(), len(t), t[1])
# CHECK: (1, 2, 3) (2, 4, 6) (2, 4, 6) (0, 1, 2) (0, 1, 1) (1, 0, 1) True True 6 3 2
var st = StaticTuple[3, Float64](1.5, 2, 3)
st[1] = 4
print(st[0], st[1], st.__getitem__[2](), len(st))
# CHECK: 1.5 4.0 3.0 3
