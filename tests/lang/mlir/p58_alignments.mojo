# P58: an alignment is a power of two
let p = DTypePointer[DType.float32].alloc(64)
p.store(0, 7)
print(p.aligned_simd_load[1, 4](0))
# CHECK: 7.0
# %%
print(p.aligned_simd_load[4, 3](0))
# ERROR[32]: no viable expansions found
# NOTE[*]: constraint failed: an alignment must be a power of two up to 268435456, not 3
# %%
p.aligned_simd_store[4, -8](0, 1)
# ERROR[28]: no viable expansions found
# %%
_ = __mlir_op.`pop.load`[alignment=12](p.address)
# ERROR[39]: constraint failed: an alignment must be a power of two up to 268435456, not 12
# %%
from memory import stack_allocation
fn f():
    let q = stack_allocation[4, Int, 1 << 40]()
f()
# ERROR[2]: no viable expansions found
# NOTE[*]: constraint failed: an alignment must be a power of two up to 268435456, not 1099511627776
# %%
print(p.load(0))
# CHECK: 7.0
