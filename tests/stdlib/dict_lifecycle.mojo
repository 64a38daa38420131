from collections import Dict, Optional, Set

struct Counted(KeyElement):
    """Tells how many of it live: the first field is shared."""
    var live: Pointer[Int]
    var n: Int
    fn __init__(inout self, live: Pointer[Int], n: Int):
        self.live = live
        self.n = n
        live.store(live.load() + 1)
    fn __copyinit__(inout self, existing: Self):
        self.live = existing.live
        self.n = existing.n
        self.live.store(self.live.load() + 1)
    fn __moveinit__(inout self, owned existing: Self):
        self.live = existing.live
        self.n = existing.n
    fn __del__(owned self):
        self.live.store(self.live.load() - 1)
    fn __hash__(self) -> Int:
        return self.n % 5
    fn __eq__(self, other: Self) -> Bool:
        return self.n == other.n
fn dictionaries(live: Pointer[Int]) raises:
    var d = Dict[Counted, Counted]()
    for i in range(30):
        d[Counted(live, i)] = Counted(live, -i)
    d[Counted(live, 3)] = Counted(live, 33)
    _ = d.pop(Counted(live, 4))
    _ = d.pop(Counted(live, 400), Counted(live, 0))
    let copy = d
    for entry in copy.items():
        if entry.key.n == 7:
            break
    for entry in d.items():
        entry[].value = Counted(live, 1)
    for i in range(30, 60):
        d[Counted(live, i)] = Counted(live, -i)
    print(len(d), len(copy), d[Counted(live, 5)].n, copy[Counted(live, 5)].n, copy.find(Counted(live, 4)).__bool__())
    try:
        print(d[Counted(live, 99)].n)
    except error:
        print(error)
    d.update(copy)
    d.clear()
    d[Counted(live, 1)] = Counted(live, 1)
fn made(live: Pointer[Int]) raises -> Dict[Counted, Counted]:
    var d = Dict[Counted, Counted]()
    d[Counted(live, 1)] = Counted(live, 11)
    return d^
fn optionals(live: Pointer[Int]) -> Optional[Counted]:
    var o = Optional(Counted(live, 1))
    var p = o
    o = None
    o = p.take()
    let q = p.or_else(Counted(live, 2))
    print(o.value().n, q.n, p.__bool__())
    return o
fn sets(live: Pointer[Int]):
    let s = Set(Counted(live, 1), Counted(live, 1), Counted(live, 2))
    print(len(s), len(s | Set(Counted(live, 3))), Counted(live, 2) in s)
fn vectors(live: Pointer[Int]):
    var v = DynamicVector[Counted](Counted(live, 0), Counted(live, 1), Counted(live, 2))
    v.insert(1, Counted(live, 9))
    print(v.pop(1).n, v.pop(-1).n, len(v[1:]))
    for x in v:
        x[] = Counted(live, 7)
    v[0].n += 1
    print(v[0].n, v[1].n)
fn all() raises:
    let live = Pointer[Int].alloc(1)
    live.store(0)
    dictionaries(live)
    for entry in made(live).items():
        print(entry[].key.n, entry[].value.n)
    print(live.load())
    let o = optionals(live)
    print(o.value().n, live.load())
    sets(live)
    vectors(live)
    print(live.load())
    live.free()
all()
# CHECK: 59 29 1 -5 False
# CHECK: KeyError
# CHECK: 1 11
# CHECK: 0
# CHECK: 1 2 False
# CHECK: 1 1
# CHECK: 2 3 True
# CHECK: 9 2 1
# CHECK: 8 7
# CHECK: 0
