# G9, P32: a variable that code left out of an instance may change is not called constant
fn branch[changes: Bool]():
    var x = 1
    @parameter
    if changes:
        x = 2
    print(x)
branch[False]()
# CHECK: 1
fn early[leaves: Bool]():
    var x = 1
    @parameter
    if leaves:
        print(x)
        return
    x = 2
    print(x)
early[True]()
# CHECK: 1
fn repeated[times: Int]():
    var x = 1
    @parameter
    for i in range(times):
        x += i
    print(x)
repeated[0]()
# CHECK: 1
fn constant[first: Bool]():
    var x = 1
    # WARNING[9]: 'x' was declared as a 'var' but never mutated, consider switching to a 'let'
    @parameter
    if first:
        print("first", x)
    print(x)
constant[True]()
# CHECK: first 1
# CHECK: 1
