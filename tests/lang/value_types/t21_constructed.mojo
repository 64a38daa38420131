# T21, T22: tuples and lists by their names
let t = Tuple(2, 7, 11)
print(t.get[1, Int](), len(t), len(Tuple()), len(Tuple((1, 2))))
fn two() -> Tuple[Int, StringLiteral]: return Tuple(1, "x")
print(two().get[1, StringLiteral]())
let l = ListLiteral(1, 2.5, "a")
print(l, len(l))
alias c = Tuple(1, 2)
print(c.get[0, Int]())
# CHECK: 7 3 0 2
# CHECK: x
# CHECK: [1, 2.5, 'a'] 3
# CHECK: 1
