# P38: an undecorated closure captures copies at its definition
fn host():
    var x = 1
    fn show() -> Int: return x
    x = 2
    print(show(), x)
host()
# CHECK: 1 2
