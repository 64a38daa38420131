# G29: an overload that a later cell made wrong does not stand in the way of others
struct Box:
    var x: Int
    fn __init__(inout self, x: Int):
        self.x = x
fn open(n: Int) -> Int:
    return Box(n).x
print(open(1))
# CHECK: 1
# %%
struct Box:
    var y: String
# %%
fn open(s: String) -> Int:
    return len(s)
print(open(String("four")))
# CHECK: 4
