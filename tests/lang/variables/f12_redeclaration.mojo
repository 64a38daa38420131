# F12: twice in one scope
fn f():
    let num = 1
    let num = 2
    # ERROR[9]: invalid redefinition of 'num'
