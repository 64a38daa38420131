# S16: a trivial struct without initializers gets the memberwise one
@register_passable("trivial")
struct Pair:
    var a: Int
    var b: Int
    fn sum(self) -> Int: return self.a + self.b
let p = Pair(3, 4)
var q = p
q.a = 10
print(p.sum(), q.sum())
# CHECK: 7 14
