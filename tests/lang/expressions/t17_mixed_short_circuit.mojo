# T17, T18: operands after the one that decides are not evaluated
fn number(n: Int) -> Int:
    print_no_newline("n", "")
    return n
fn flag(b: Bool) -> Bool:
    print_no_newline("b", "")
    return b
if number(0) and flag(True): print("yes")
if number(1) or flag(True): print("one")
if number(1) and flag(True) and number(2): print("all")
if not (number(0) or flag(False)): print("none")
# CHECK: n n one
# CHECK: n b n all
# CHECK: n b none
