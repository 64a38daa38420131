# G32: inout methods are accepted on a let at the top of a cell, operators are not
struct Stack:
    var n: Int
    fn __init__(inout self): self.n = 0
    fn push(inout self, k: Int): self.n += k
    fn __iadd__(inout self, k: Int): self.n += k
let s = Stack()
s.push(3)
s.push(4)
print(s.n)
# CHECK: 7
# %%
s.push(10)
print(s.n)
# CHECK: 17
# %%
s += 1
# ERROR[1]: expression must be mutable for in-place operator destination
