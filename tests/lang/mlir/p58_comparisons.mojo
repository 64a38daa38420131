# P58: comparisons give i1
fn eq(a: Int, b: Int) -> Bool:
    return Bool(__mlir_op.`index.cmp`[pred=__mlir_attr.`#index<cmp_predicate eq>`](a.value, b.value))
fn slt(a: Int, b: Int) -> Bool:
    return __mlir_op.`index.cmp`[pred=__mlir_attr.`#index<cmp_predicate slt>`](a.value, b.value)
fn ult(a: Int, b: Int) -> Bool:
    return __mlir_op.`index.cmp`[pred=__mlir_attr.`#index<cmp_predicate ult>`](a.value, b.value)
print(eq(1, 1), eq(1, 2), slt(-1, 1), ult(-1, 1))
# CHECK: True False True False
