# R10, L7: a local declaration shadows an imported one
from math import sqrt
fn sqrt(s: StringLiteral) -> StringLiteral: return "local"
print(sqrt("x"))
# CHECK: local
