# P58: i1 to index extends the sign
fn word(b: Bool) -> Int:
    return Int(__mlir_op.`index.casts`[_type=__mlir_type.index](b.value))
print(word(True), word(False))
# CHECK: -1 0
