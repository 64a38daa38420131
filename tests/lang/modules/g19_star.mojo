# G19: import everything
from memory.unsafe import *
let p = DTypePointer[DType.int8].alloc(1)
p.store(5)
print(p.load())
# CHECK: 5
p.free()
