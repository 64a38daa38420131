# G29: a changed struct replaces the old one
@value
struct Point:
    var x: Int
fn make() -> Point: return Point(1)
print(make().x)
# CHECK: 1
# %%
@value
struct Point:
    var x: Int
    fn twice(self) -> Int: return self.x * 2
print(Point(4).twice(), make().twice())
# CHECK: 8 2
