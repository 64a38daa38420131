# T11: the width of what is loaded is a power of two
# PROGRAM
from memory.unsafe import DTypePointer
fn main():
    let p = DTypePointer[DType.float32].alloc(8)
    for i in range(8): p.store(i, i)
    let v = p.simd_load[5](0)
    # ERROR[27]: invalid type 'SIMD[float32, 5]': simd width must be power of 2
    var w = v
    w[1] = 7
    p.simd_store[5](0, w + v)
    print(p.load(1))
