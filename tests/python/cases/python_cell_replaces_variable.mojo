struct Noisy:
    var name: String
    fn __init__(inout self, name: String): self.name = name
    fn __del__(owned self): print("end of", self.name)
let x = Noisy("first")
fn f() -> Int: return 1
# %%
%%python
x = 3
def f(): return 2
# CHECK: end of first
# %%
print(x, f())
# CHECK: 3 2
