# T18: the operand that is not needed is checked and not evaluated
fn loud() -> Int:
    print("loud")
    return 1
print(0 and loud(), 2 or loud())
fn deep[n: Int]() -> Int:
    return 0 and loud()
alias d = deep[1]()
print(d)
# CHECK: 0 2
# CHECK: 0
