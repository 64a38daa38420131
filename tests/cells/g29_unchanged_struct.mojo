# G29: running unchanged text again keeps a struct's identity
@value
struct Point:
    var x: Int
let p = Point(1)
fn show(p: Point): print(p.x)
# %%
@value
struct Point:
    var x: Int
# %%
show(p)
# CHECK: 1
show(Point(2))
# CHECK: 2
