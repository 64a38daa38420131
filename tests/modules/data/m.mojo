"""A module."""
alias K = 7
var counter: Int = 3
struct P:
    var x: Int
    fn __init__(inout self, x: Int): self.x = x
fn twice(n: Int) -> Int: return n * 2 + helper()
fn helper() -> Int: return 1
