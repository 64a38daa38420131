let l: PythonObject = [10, 11, 12, 13, 14]
print(l[0], l[-1], l[1:3], l[:2], l[3:], l[::2], l[::-1], l[-2:], l[:])
# CHECK: 10 14 [11, 12] [10, 11] [13, 14] [10, 12, 14] [14, 13, 12, 11, 10] [13, 14] [10, 11, 12, 13, 14]
let i: PythonObject = 1
print(l[i], l[i:l.__len__() - 1])
# CHECK: 11 [11, 12, 13]
l[0] = "zero"
l[1] += 100
l[2:4] = [0]
print(l)
# CHECK: ['zero', 111, 0, 14]
var d = Python.dict()
d["k"] = "v"
d[1, 2] = 3.5
d["l"] = l
d["l"][0] = "inside"
print(d, d["k"], d[1, 2], d.get("missing"), Python.is_type(d.get("missing"), Python.none()))
# CHECK: {'k': 'v', (1, 2): 3.5, 'l': ['inside', 111, 0, 14]} v 3.5 None True
try:
    print(d["missing"])
except e:
    print(e)
# CHECK: 'missing'
let np = Python.import_module("numpy")
let m = np.arange(12).reshape(3, 4)
print(m[1, 2], m[1:, 2], m[:, ::2][0], m[1][3])
# CHECK: 6 [ 6 10] [0 2] 7
m[0, 0] = 50
m[2] = 9
m[1, 1:3] += 100
print(m.tolist())
# CHECK: [[50, 1, 2, 3], [4, 105, 106, 7], [9, 9, 9, 9]]
