# E3: syntax errors are recovered from at the next statement
let a = = 1
# ERROR[9]: unexpected token in expression
print(1 2)
# ERROR[9]: expected ')' in call argument list
fn f():
    let b = [1 2]
    # ERROR[16]: expected ']' in list expression
