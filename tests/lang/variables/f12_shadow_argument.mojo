# F12: a declaration may shadow an argument in a nested scope
fn f(x: Int):
    if x > 0:
        let x = "inner"
        print(x)
    print(x)
f(3)
# CHECK: inner
# CHECK: 3
