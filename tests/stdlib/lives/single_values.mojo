# Optional, Variant, AnyPointer, tuples and list literals: what is made ends.
from collections import Optional
from counted import Counted, Ledger
from memory.anypointer import AnyPointer
from utils.variant import Variant


fn optional(ledger: Ledger):
    var o = Optional[Counted](Counted(1, ledger))
    let copy = o
    print(o.take(), copy.value(), o.__bool__())
    o = Optional[Counted](Counted(2, ledger))
    o = None
    print(o.or_else(Counted(3, ledger)))


fn variant(ledger: Ledger):
    var v = Variant[Counted, Int](Counted(1, ledger))
    let copy = v
    v.set[Int](5)
    v.set[Counted](Counted(2, ledger))
    let moved = v^
    print(moved, copy.get[Counted]())
    var taken = Variant[Counted, String](Counted(4, ledger))
    print(taken.take[Counted]())


fn pointed(ledger: Ledger):
    let p = AnyPointer[Counted].alloc(2)
    p.emplace_value(Counted(1, ledger))
    p.move_into(p + 1)
    p[1] = Counted(2, ledger)
    print((p + 1).take_value())
    p.free()


fn tuples(ledger: Ledger):
    let pair = (Counted(1, ledger), Counted(2, ledger))
    let list = [Counted(3, ledger), Counted(4, ledger)]
    print(len(pair), len(list))


fn parts(ledger: Ledger):
    let a: Counted
    let b: Counted
    a, b = (Counted(1, ledger), Counted(2, ledger))
    print(a, b)


fn tell[work: fn(Ledger) -> None, places: Bool = True]():
    let ledger = Ledger()
    work(ledger)
    print(ledger.told(places))


tell[optional]()
# CHECK: 1 1 False
# CHECK: 3
# CHECK: balanced, copies: 3
tell[variant]()
# CHECK: 2 1
# CHECK: 4
# CHECK: balanced, copies: 2
tell[pointed]()
# CHECK: 2
# CHECK: balanced, copies: 0
tell[tuples, False]()
# CHECK: 2 2
# CHECK: balanced, copies: 0
tell[parts, False]()
# CHECK: 1 2
# CHECK: balanced, copies: 0
