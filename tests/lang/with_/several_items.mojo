# 2.2: several items nest from left to right
struct Ctx:
    var s: StringLiteral
    fn __init__(inout self, s: StringLiteral): self.s = s
    fn __enter__(self) -> StringLiteral:
        print("in", self.s)
        return self.s
    fn __exit__(self): print("out", self.s)
with Ctx("a") as a, Ctx("b") as b:
    print(a, b)
# CHECK: in a
# CHECK: in b
# CHECK: a b
# CHECK: out b
# CHECK: out a
