# G29: an alias of a type follows a redefined struct
@value
struct S:
    var x: Int
alias T = S
fn make() -> T: return T(1)
print(make().x)
# CHECK: 1
# %%
@value
struct S:
    var x: Int
    var y: Int
    fn __init__(inout self, x: Int): self.x = x; self.y = x + 1
print(make().y, T(5).y)
# CHECK: 2 6
