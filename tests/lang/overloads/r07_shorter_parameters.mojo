# R7 row 7: the shorter parameter signature wins
fn k[a: Int](x: Int) -> StringLiteral: return "one"
fn k[a: Int, b: Int = 0](x: Int) -> StringLiteral: return "two"
print(k[1](2), k[1, 2](2))
# CHECK: one two
