# DynamicVector: what is made ends, and elements move through __moveinit__.
from counted import Counted, Ledger


fn filled(count: Int, ledger: Ledger) -> DynamicVector[Counted]:
    var v = DynamicVector[Counted]()
    for i in range(count):
        v.push_back(Counted(i, ledger))
    return v^


fn growing(ledger: Ledger):
    let v = filled(9, ledger)
    print(v[8])


fn popping(ledger: Ledger):
    var v = filled(5, ledger)
    print(v.pop_back(), v.pop(0), v.pop(1), len(v))


fn inserting(ledger: Ledger):
    var v = filled(4, ledger)
    v.insert(1, Counted(7, ledger))
    v.append(Counted(8, ledger))
    v.reserve(64)
    v.reverse()
    print(v)


fn replacing(ledger: Ledger):
    var v = filled(3, ledger)
    v[1] = Counted(9, ledger)
    v.resize(2, Counted(1, ledger))
    v.resize(4, Counted(5, ledger))
    print(v)
    v.clear()
    v.push_back(Counted(6, ledger))
    print(v)


fn copying(ledger: Ledger):
    let v = filled(3, ledger)
    var w = v
    w.extend(v[1:])
    let x = w.deepcopy()
    for element in x:
        print_no_newline(element, "")
    print(len(v))


fn stealing(ledger: Ledger):
    var v = filled(2, ledger)
    let data = v.steal_data()
    for i in range(2):
        _ = __get_address_as_owned_value(data.offset(i).address)
    data.free()
    v._del_old()
    print(len(v))


fn of_values(ledger: Ledger):
    let v = DynamicVector[Counted](Counted(1, ledger), Counted(2, ledger))
    print(v)


fn tell[work: fn(Ledger) -> None]():
    let ledger = Ledger()
    work(ledger)
    print(ledger.told())


tell[growing]()
# CHECK: 8
# CHECK: balanced, copies: 1
tell[popping]()
# CHECK: 4 0 2 2
# CHECK: balanced, copies: 0
tell[inserting]()
# CHECK: [8, 3, 2, 1, 7, 0]
# CHECK: balanced, copies: 0
tell[replacing]()
# CHECK: [0, 9, 5, 5]
# CHECK: [6]
# CHECK: balanced, copies: 2
tell[copying]()
# CHECK: 0 1 2 1 2 3
# CHECK: balanced, copies: 17
tell[stealing]()
# CHECK: 0
# CHECK: balanced, copies: 0
tell[of_values]()
# CHECK: [1, 2]
# CHECK: balanced, copies: 2
