# P58: a width that no machine has takes the room of the next one
@register_passable("trivial")
struct Triple:
    var a: __mlir_type.ui24
    var b: __mlir_type.i8
let p = Pointer[Triple].alloc(2)
print(sizeof[Triple](), sizeof[__mlir_type.ui24](), alignof[__mlir_type.ui24]())
p.free()
# CHECK: 8 4 4
