# Intrinsics that LLVM does not have for these types or this machine are errors where the user's code calls them; the session goes on
from sys.intrinsics import llvm_intrinsic
var kept = 5
# %%
print(llvm_intrinsic["llvm.ctpop", Float64](Float64(3)))
# ERROR[44]: no viable expansions found
# NOTE[*]: constraint failed: 'llvm.ctpop': LLVM cannot call it so on this machine: Intrinsic has incorrect return type
# %%
print(llvm_intrinsic["llvm.no.such.thing", Int](kept))
# ERROR[48]: no viable expansions found
# NOTE[*]: constraint failed: 'llvm.no.such.thing': LLVM has no such intrinsic
# %%
print(llvm_intrinsic["llvm.sqrt", Float64](Float64(4), Float64(9)))
# ERROR[43]: no viable expansions found
# NOTE[*]: constraint failed: 'llvm.sqrt': LLVM cannot call it so on this machine: Intrinsic has incorrect argument type
# %%
print(llvm_intrinsic["llvm.hexagon.A2.abs", Int32](Int32(4)))
# ERROR[51]: no viable expansions found
# %%
print(llvm_intrinsic["llvm.bswap", UInt8](UInt8(4)))
# ERROR[42]: no viable expansions found
# NOTE[*]: constraint failed: 'llvm.bswap': LLVM cannot call it so on this machine: bswap must be an even number of bytes
# %%
print(llvm_intrinsic["ctpop", Int](4))
# ERROR[35]: no viable expansions found
# NOTE[*]: constraint failed: 'ctpop' is not the name of an LLVM intrinsic
# %%
print(llvm_intrinsic["llvm.x(i64)\n}\n", Int](4))
# ERROR[46]: no viable expansions found
# %%
fn reduced[name: StringLiteral](x: Int) -> Int:
    return llvm_intrinsic[name, Int](x)

fn outer(x: Int) -> Int:
    return reduced["llvm.vector.reduce.add"](x)
print(outer(3))
# ERROR[*]: no viable expansions found
# NOTE[*]: constraint failed: 'llvm.vector.reduce.add': LLVM cannot call it so on this machine: Intrinsic has incorrect argument type
# %%
print(kept, llvm_intrinsic["llvm.ctpop", Int](7), llvm_intrinsic["llvm.sadd.sat", Int8](Int8(100), Int8(100)))
# CHECK: 5 3 127
# %%
print(llvm_intrinsic["llvm.vector.reduce.add", Int32](SIMD[DType.int32, 4](kept)))
# CHECK: 20
