from utils.static_tuple import StaticTuple
@value
@register_passable
struct Pair:
    var n: Int
    var flag: Bool
@register_passable
struct Box:
    var p: Pointer[Int]
    fn __init__() -> Self: return Self {p: Pointer[Int].alloc(1)}
var t = StaticTuple[1, Box]()
t[0] = Box()
print(len(t))
var u = StaticTuple[3, Pair](Pair(1, True), Pair(2, False), Pair(3, True))
u[1] = Pair(8, True)
print(u[0].n, u[1].n, u[2].n, u[0].flag, u[1].flag)
let q = Pointer[StaticTuple[3, Pair]].alloc(2)
q.store(1, u)
print(q.load(1)[1].n, StaticTuple[2, Pair](Pair(7, False))[1].n)
# CHECK: 1
# CHECK: 1 8 3 True True
# CHECK: 8 7
# %%
let s = StaticTuple[2, String]()
# ERROR[20]: invalid type 'StaticTuple[2, String]': an array holds values of register passable types, 'String' lives in memory
