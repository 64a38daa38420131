# 9.2 never mutated
fn f() -> Int:
    var x = 1
    # WARNING[9]: 'x' was declared as a 'var' but never mutated, consider switching to a 'let'
    var y = 2
    y += x
    return y
print(f())
# CHECK: 3
