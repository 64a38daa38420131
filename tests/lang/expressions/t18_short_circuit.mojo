# T18, 2.1: 'and' and 'or' evaluate the right operand only if needed
fn t(s: StringLiteral) -> Bool:
    print(s)
    return True
fn f(s: StringLiteral) -> Bool:
    print(s)
    return False

print(f("a") and t("b"))
# CHECK: a
# CHECK: False
print(t("c") or f("d"))
# CHECK: c
# CHECK: True
print(t("e") and f("g") or t("h"))
# CHECK: e
# CHECK: g
# CHECK: h
# CHECK: True
