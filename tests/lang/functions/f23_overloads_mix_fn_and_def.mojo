# F23: overloads mix fn and def
fn what(x: Int) -> StringLiteral:
    return "fn Int"
def what(x: Bool) -> StringLiteral:
    return "def Bool"
print(what(1), what(True))
# CHECK: fn Int def Bool
