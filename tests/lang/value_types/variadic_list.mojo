# stdlib 2.6: VariadicList as a value
let v = VariadicList[Int](5, 6, 7)
print(len(v), v[0], v[2], v.__len__())
# CHECK: 3 5 7 3
let w = VariadicList(1.5, 2.5)
print(len(w), w[1])
# CHECK: 2 2.5
