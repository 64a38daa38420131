# T22: list literals are heterogeneous and fixed
let l = [1, 2.5, "x"]
print(len(l), l.get[0, Int](), l.get[1, FloatLiteral](), l.get[2, StringLiteral]())
# CHECK: 3 1 2.5 x
