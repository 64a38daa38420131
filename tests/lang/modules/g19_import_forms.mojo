# G19, G20: the forms of import
import math
import math as m
from math import sqrt
from math import sqrt as root
from memory.unsafe import Pointer, DTypePointer
from memory import (
    memset_zero,
    memcpy,
)
import memory.unsafe
print(math.sqrt(Float64(4)), m.sqrt(Float64(9)), sqrt(Float64(16)), root(Float64(25)))
# CHECK: 2.0 3.0 4.0 5.0
let p = memory.unsafe.Pointer[Int].alloc(1)
p.store(6)
print(p.load())
# CHECK: 6
p.free()
