# F3: a fn without '->' returns None; lifecycle methods of a def style too
fn nothing(): print("called")
struct D:
    var n: Int
    def __init__(inout self, n: Int):
        self.n = n
nothing()
# CHECK: called
print(D(3).n)
# CHECK: 3
def typed() -> Int: return 5
print(typed())
# CHECK: 5
