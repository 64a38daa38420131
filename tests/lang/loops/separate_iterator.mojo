# 5.7: the iterator may be another type; the container stays as it was
@value
@register_passable("trivial")
struct Iter:
    var at: Int
    var end: Int
    fn __len__(self) -> Int: return self.end - self.at
    fn __next__(inout self) -> String:
        self.at += 1
        return String("item ") + (self.at - 1)
@value
struct Items:
    var n: Int
    fn __iter__(self) -> Iter: return Iter(0, self.n)
let items = Items(2)
for s in items:
    for t in items:
        if s == t: print(s)
# CHECK: item 0
# CHECK: item 1
print(items.n)
# CHECK: 2
