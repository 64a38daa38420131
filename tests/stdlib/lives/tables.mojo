# Dictionaries and sets: what is made ends.
from collections import Dict, Set
from counted import Counted, Ledger


fn filled(count: Int, ledger: Ledger) -> Dict[Counted, Counted]:
    var d = Dict[Counted, Counted]()
    for i in range(count):
        d[Counted(i, ledger)] = Counted(10 * i, ledger)
    return d^


fn growing(ledger: Ledger):
    var d = filled(20, ledger)
    d[Counted(3, ledger)] = Counted(33, ledger)
    let other = d
    print(len(other))


fn removing(ledger: Ledger) raises:
    var d = filled(8, ledger)
    print(d.pop(Counted(2, ledger)), d.pop(Counted(99, ledger), Counted(5, ledger)), len(d))
    try:
        _ = d.pop(Counted(99, ledger))
    except e:
        print(e)
    try:
        print(d[Counted(99, ledger)])
    except e:
        print(e)


fn finding(ledger: Ledger) raises:
    let d = filled(4, ledger)
    print(d.find(Counted(2, ledger)).value(), d.find(Counted(9, ledger)).or_else(Counted(1, ledger)), Counted(3, ledger) in d)
    for entry in d.items():
        print_no_newline(entry[].key, entry[].value, "")
    for key in d.keys():
        print_no_newline(key[], "")
    for value in d.values():
        print_no_newline(value[], "")
    print()


fn gathering(ledger: Ledger):
    var s = Set[Counted]()
    for i in range(10):
        s.add(Counted(i % 4, ledger))
    let t = s
    try:
        s.remove(Counted(3, ledger))
    except:
        pass
    print(len(s), len(t), t)


fn tell[work: fn(Ledger) raises -> None]() raises:
    let ledger = Ledger()
    work(ledger)
    print(ledger.told().split(",")[0])


fn tell[work: fn(Ledger) -> None]():
    let ledger = Ledger()
    work(ledger)
    print(ledger.told().find("lost"), ledger.told().find("balanced"))


tell[growing]()
# CHECK: 20
# CHECK: -1 0
tell[removing]()
# CHECK: 20 5 7
# CHECK: KeyError
# CHECK: KeyError
# CHECK: balanced
tell[finding]()
# CHECK: 20 1 True
# CHECK: 0 0 1 10 2 20 3 30 0 1 2 3 0 10 20 30 
# CHECK: balanced
tell[gathering]()
# CHECK: 3 4 {0, 1, 2, 3}
# CHECK: -1 0
