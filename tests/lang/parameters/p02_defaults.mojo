# P2: parameter defaults in functions and structs
fn f[a: Int = 3, s: StringLiteral = "w"]() -> StringLiteral:
    print(a)
    return s
print(f())
# CHECK: 3
# CHECK: w
print(f[5]())
# CHECK: 5
# CHECK: w
print(f[5, "m"]())
# CHECK: 5
# CHECK: m
print(f[s="k"]())
# CHECK: 3
# CHECK: k
struct S[n: Int = 4, t: DType = DType.int8]:
    fn __init__(inout self): pass
    fn show(self): print(n, t)
S().show()
# CHECK: 4 int8
S[]().show()
# CHECK: 4 int8
S[7]().show()
# CHECK: 7 int8
S[t=DType.bool]().show()
# CHECK: 4 bool
