# 9.2 ownership: use of what was never assigned
fn f():
    var x: Int
    print(x)
    # ERROR[11]: use of uninitialized value 'x'
