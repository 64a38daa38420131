# B25, P58: an operation of the index dialect
let i = __mlir_op.`index.add`(Int(40).value, Int(2).value)
print(Int(i))
# CHECK: 42
