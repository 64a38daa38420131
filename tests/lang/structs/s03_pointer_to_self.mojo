# S3: a struct holds itself through a pointer
@register_passable("trivial")
struct Node:
    var value: Int
    var next: Pointer[Self]
    fn __init__(value: Int, next: Pointer[Node]) -> Self:
        return Self {value: value, next: next}
fn total(first: Pointer[Node]) -> Int:
    var t = 0
    var p = first
    while p:
        t += p.load().value
        p = p.load().next
    return t
let a = Pointer[Node].alloc(2)
a.store(0, Node(1, Pointer[Node].get_null()))
a.store(1, Node(20, a))
print(total(a.offset(1)))
# CHECK: 21
a.free()
