# stdlib 16, row 40
from memory.unsafe import bitcast
print(bitcast[DType.uint32](Float32(1.0)))
# CHECK: 1065353216
