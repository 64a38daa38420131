# language.md T32: elements of lists, texts and attribute objects; ranges; iteration.
let rows: object = [[1, 2, 3], [4, 5, 6]]
print(rows[1][2], rows[1, 2], rows[-1, 0], rows[0], rows[True, False])
# CHECK: 6 6 4 [1, 2, 3] 4
rows[0, 1] = "new"
rows[1][-1] = None
rows[1, 0] += 10
print(rows, len(rows), rows[0].__len__(), len(object("text")))
# CHECK: [[1, 'new', 3], [14, 5, None]] 2 3 4
let cube: object = [[[1, 2], [3, 4]]]
cube[0, 1, 0] = 30
print(cube[0, 1, 0], cube[0, 1, 1], cube)
# CHECK: 30 4 [[[1, 2], [30, 4]]]
print(object("word")[1], object("word")[-1])
# CHECK: 'o' 'd'
var total = 0
for i in range(object(3)): total += i
for i in range(object(3), object(5)): total += i
print(total)
# CHECK: 10

def each(values):
    for value in values:
        print(value)

each([1, "b"])
# CHECK: 1
# CHECK: 'b'
each("xy")
# CHECK: 'x'
# CHECK: 'y'
each([])

# %%
# `__getitem__`, `__setitem__`, `__len__`, `append` and `__call__` as attributes get the object first.
def get(self, i):
    print("get", i)
    return self.values[i]
def put(self, i, value):
    print("set", i, value)
    self.values[i] = value
def size(self): return self.values.__len__()
def push(self, value): self.values.append(value)
def call(self, x): return self.values[0] + x
let o = object(
    Attr("values", [[1], 2]), Attr("__getitem__", get), Attr("__setitem__", put), Attr("__len__", size), Attr("append", push),
    Attr("__call__", call),
)
o[1] = 5
# CHECK: set 1 5
print(o[1])
# CHECK: get 1
# CHECK: 5
o[0, 0] = 7
# CHECK: get 0
print(o[0, 0])
# CHECK: get 0
# CHECK: 7
o[1] += 1
# CHECK: get 1
# CHECK: set 1 6
o.append("end")
print(len(o), o.values)
# CHECK: 3 [[7], 6, 'end']
o.values[0] = 100
print(o(11))
# CHECK: 111
