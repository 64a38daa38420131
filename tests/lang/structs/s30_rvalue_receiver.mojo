# S30: borrowed and owned methods work on temporaries
@value
struct V:
    var n: Int
    fn get(self) -> Int: return self.n
    fn end(owned self) -> Int: return self.n * 2
fn make() -> V: return V(4)
print(make().get(), make().end(), V(5).end())
# CHECK: 4 8 10
