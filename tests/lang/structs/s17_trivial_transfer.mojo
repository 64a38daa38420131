# S17: a transfer of a trivial value does nothing but warn
fn take(owned s: StringLiteral):
    print(s)
fn f():
    let s = "text"
    take(s^)
    # WARNING: transfer from a trivial register value has no effect and can be removed
    print(s)
f()
# CHECK: text
# CHECK: text
