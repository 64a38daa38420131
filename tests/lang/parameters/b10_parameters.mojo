# B10: defaults, keywords, inference and dependent result types
fn rep[n: Int, s: StringLiteral = "hi"]():
    for i in range(n): print_no_newline(s)
    print()
rep[2]()
# CHECK: hihi
rep[1, "yo"]()
# CHECK: yo
rep[s="z", n=3]()
# CHECK: zzz
fn pair[T: AnyType, U: AnyType](a: T, b: U) -> Int: return 2
print(pair(1, True))
# CHECK: 2
struct Box[w: Int]:
    alias twice = w * 2
    fn __init__(inout self): pass
    fn grow(self) -> Box[w + 1]: return Box[w + 1]()
print(Box[3].twice, Box[3]().grow().w)
# CHECK: 6 4
