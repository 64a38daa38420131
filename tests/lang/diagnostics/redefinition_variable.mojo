# 9.2 redefinition of a variable
fn f():
    let x = 1
    # NOTE: previous definition here
    var x = 2
    # ERROR[9]: invalid redefinition of 'x'
