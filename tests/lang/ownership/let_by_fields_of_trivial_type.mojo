@register_passable("trivial")
struct P:
    var x: Int
    var y: Int
fn norm(x: Int, y: Int) -> Int:
    let p: P
    p.x = x * x
    p.y = y * y
    return p.x + p.y
alias N = norm(1, 2)
print(norm(3, 4), N)
# CHECK: 25 5
