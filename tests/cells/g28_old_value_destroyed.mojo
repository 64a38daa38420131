# G28: the old value of a redeclared name is destroyed
@value
struct Pet:
    var n: String
    var loud: Bool
    fn __del__(owned self):
        if self.loud: print("del", self.n)
var p = Pet("one", True)
print("made")
# CHECK: made
# %%
var p = Pet("two", False)
print(p.n)
# CHECK: del one
# CHECK: two
