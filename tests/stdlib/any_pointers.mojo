# Pointers to memory whose values begin and end as the program says.
from memory.anypointer import AnyPointer

let p = AnyPointer[String].alloc(3)
p.emplace_value("one")
(p + 1).emplace_value("two")
print(p[], p[1], __get_address_as_lvalue(p.value), p.__bool__(), p == p, p != p + 1, p < p + 1)
# CHECK: one two one True True True True
p[] += "!"
p[1] = "2"
print(p[0], p[1])
# CHECK: one! 2
let one = p.take_value()
p.offset(1).move_into(p + 2)
print(one, (p + 2).take_value(), AnyPointer[String]().__bool__(), p.bitcast[Int]().__as_index() == p.__int__())
# CHECK: one! 2 False True
var q = p + 2
q -= 1
q += 1
print((q - 2).__int__() == p.__int__())
# CHECK: True
p.free()
