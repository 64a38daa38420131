# P58: the index dialect
fn i(n: Int) -> __mlir_type.index: return n.value
print(Int(__mlir_op.`index.sub`(i(7), i(2))), Int(__mlir_op.`index.mul`(i(7), i(2))))
# CHECK: 5 14
print(Int(__mlir_op.`index.divs`(i(-7), i(2))), Int(__mlir_op.`index.rems`(i(-7), i(2))))
# CHECK: -3 -1
print(Int(__mlir_op.`index.and`(i(12), i(10))), Int(__mlir_op.`index.or`(i(12), i(10))), Int(__mlir_op.`index.xor`(i(12), i(10))))
# CHECK: 8 14 6
print(Int(__mlir_op.`index.shl`(i(3), i(2))), Int(__mlir_op.`index.shrs`(i(-8), i(1))))
# CHECK: 12 -4
print(Int(__mlir_op.`index.constant`[value=__mlir_attr.`9 : index`]()))
# CHECK: 9
