# G32, O23: variables at the top of a cell outlive their last use
@value
struct Pet:
    var n: String
    var loud: Bool
    fn __del__(owned self):
        if self.loud: print("del", self.n)
var p = Pet("one", True)
print(p.n)
# CHECK: one
print("still alive")
# CHECK: still alive
# %%
p = Pet("two", False)
print("rebound")
# CHECK: del one
# CHECK: rebound
