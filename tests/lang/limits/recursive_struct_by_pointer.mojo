# S3: a struct that refers to itself through pointers is fine
struct Tree:
    var left: Pointer[Tree]
    var right: Pointer[Self]
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
        self.left = Pointer[Tree].get_null()
        self.right = Pointer[Tree].get_null()
fn go():
    var leaf = Tree(1)
    var root = Tree(2)
    root.left = Pointer[Tree].address_of(leaf)
    print(root.n, __get_address_as_lvalue(root.left.address).n, "set" if root.right else "null")
    _ = leaf.n
go()
# CHECK: 2 1 null
