# P58, G4: attributes separated by ':' before 0.4
let a: Bool = __mlir_op.`index.bool.constant`[value : __mlir_attr.`true`]()
let b: Bool = __mlir_op.`index.bool.constant`[value=__mlir_attr.`false`]()
print(a, b)
# CHECK: True False
