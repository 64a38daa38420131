# Values of very many elements are held in memory: they are copied, passed and returned like any others
from utils.index import StaticIntTuple
from utils.static_tuple import StaticTuple
from memory.unsafe import Pointer
var kept = 5
# %%
let t = StaticIntTuple[70000](1)
print(t[5], kept)
# CHECK: 1 5
# %%
fn last[size: Int](x: Int) -> Int:
    let u = StaticIntTuple[size](x)
    return u[size - 1]
print(last[1200](7))
# CHECK: 7
# %%
alias Row = StaticTuple[100, Int]


@register_passable("trivial")
struct Table:
    var name: Int
    var rows: StaticTuple[3, Row]
    var flags: StaticTuple[70, Bool]
    var odd: Int8

    fn __init__(first: Int) -> Self:
        return Self {name: first, rows: StaticTuple[3, Row](Row(first)), flags: StaticTuple[70, Bool](True), odd: 3}

    fn sum(self) -> Int:
        var total = self.name + self.odd.to_int()
        for i in range(3):
            for j in range(100):
                total += self.rows[i][j]
        for i in range(70):
            total += 1 if self.flags[i] else 0
        return total


fn changed(owned table: Table, at: Int) -> Table:
    var row = table.rows[at]
    row[at] = 1000
    table.rows[at] = row
    table.flags[at] = False
    return table


fn checked(table: Table) raises -> Table:
    if table.name > 5:
        raise Error("a large one")
    return changed(table, 1)


fn in_turn(inout table: Table) -> Int:
    table.name += 1
    return table.name


fn names(before: Table, by: Int, after: Table) -> Int:
    return before.name * 100 + by * 10 + after.name


fn total(*tables: Table) -> Int:
    var sum = 0
    for i in range(len(tables)):
        sum += tables[i].name
    return sum


fn work() raises:
    # CHECK: 674
    var a = Table(2)
    print(a.sum() - 1)
    # CHECK: 1672 675
    let b = changed(a, 2)
    print(b.sum(), a.sum())
    # CHECK: 1672 a large one
    try:
        print(checked(a).sum(), end=" ")
        print(checked(Table(6)).sum())
    except error:
        print(error)
    # what an argument was when it was evaluated is what the function gets
    # CHECK: 233
    print(names(a, in_turn(a), a))
    # CHECK: 254
    let place = Pointer[Table].address_of(a)

    fn through() -> Int:
        place.store(Table(5))
        return 5

    print(names(a, through(), place.load()) - 101)
    # CHECK: 11
    print(total(a, Table(4), Table(2)))
    # CHECK: 5 9 9
    var c = a
    var d = c
    for i in range(3):
        d = c
        c.name = 7 + i
    print(a.name, c.name, d.name + 1)


work()
# %%
fn made(n: Int) -> StaticIntTuple[200]:
    var out = StaticIntTuple[200]()
    for i in range(200):
        out[i] = i * n
    out[7] = -1
    return out


alias known = made(3)
let same = made(3)
# CHECK: True -1 597
print(known == same, known[7], known[199])
# CHECK: 0 3 6
print(known[0], end=" ")
print(known[1], same[2])

@parameter
fn captured(i: Int) -> Int:
    return same[i] + known[i]

# CHECK: 60
print(captured(10))
