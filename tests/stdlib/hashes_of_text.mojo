# Equal bytes share a hash wherever they lie and whatever holds them; other bytes have others; the compiler finds the same
from collections import Set
fn check() -> Int:
    var text = String()
    var seen = Set[Int]()
    var differences: Int = 0
    for i in range(300):
        let other = String("x") + text
        let view = StringRef(other._as_ptr().offset(1), len(text))
        differences += 0 if hash(view) == hash(text) else 1
        other._strref_keepalive()
        seen.add(hash(text))
        for place in range(0, len(text), 7):
            text._as_ptr().store(place, text._byte(place) ^ 1)
            seen.add(hash(text))
            text._as_ptr().store(place, text._byte(place) ^ 1)
        text += chr(97 + i % 26)
    print(len(seen))
    return differences
print(check())
# CHECK: 6836
# CHECK: 0
alias known = hash(String("0123456789") * 13)
fn same() -> Bool: return hash(String("0123456789") * 13) == known
print(same())
# CHECK: True
