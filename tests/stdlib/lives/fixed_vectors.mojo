# Vectors of a fixed capacity: what is made ends, and elements move through __moveinit__.
from counted import Counted, Ledger


fn inlined(count: Int, ledger: Ledger) -> InlinedFixedVector[Counted, 2]:
    var v = InlinedFixedVector[Counted, 2](8)
    for i in range(count):
        v.append(Counted(i, ledger))
    return v^


fn inlining(ledger: Ledger):
    var v = inlined(4, ledger)
    v[0] = Counted(7, ledger)
    v[-1] = Counted(8, ledger)
    for element in v:
        print_no_newline(element[], "")
    let w = v^
    print(len(w), w[1])


fn clearing(ledger: Ledger):
    var v = inlined(4, ledger)
    let w = v
    v.clear()
    v.push_back(Counted(5, ledger))
    print(v[0], w.deepcopy()[3])


fn unsafe(ledger: Ledger):
    var v = UnsafeFixedVector[Counted](4)
    v.append(Counted(1, ledger))
    v.push_back(Counted(2, ledger))
    v[0] = Counted(3, ledger)
    let w = v
    v.clear()
    v.append(Counted(4, ledger))
    print(v[0], w[0], len(w))


fn tell[work: fn(Ledger) -> None]():
    let ledger = Ledger()
    work(ledger)
    print(ledger.told())


tell[inlining]()
# CHECK: 7 1 2 8 4 1
# CHECK: balanced, copies: 1
tell[clearing]()
# CHECK: 5 3
# CHECK: balanced, copies: 10
tell[unsafe]()
# CHECK: 4 3 2
# CHECK: balanced, copies: 4
