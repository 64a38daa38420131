# P58: an operation that is not registered
let a = __mlir_op.`index.frobnicate`(Int(1).value)
# ERROR: use of unregistered MLIR operation 'index.frobnicate'
