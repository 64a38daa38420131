from .inner import g
alias K = 3
var level: Int = 8

fn f() -> Int:
    return 1

fn _hidden() -> Int:
    return 9
