fn show(start: Int, end: Int, step: Int):
    for i in range(start, end, step):
        print_no_newline(i, "")
    print(len(range(start, end, step)))
show(0, 10, 3)
# CHECK: 0 3 6 9 4
show(10, 0, -4)
# CHECK: 10 6 2 3
show(0, 0, 1)
# CHECK: 0
show(5, 0, 2)
# CHECK: 0
show(0, 5, 0)
# CHECK: 0
for i in range(-3):
    print("never")
for i in range(2, 4):
    print(i, range(2, 4)[1])
# CHECK: 2 3
# CHECK: 3 3
print(slice(1, 10, 3)[2], len(slice(1, 10, 3)), slice(3) == slice(0, 3), slice(1, None)._has_end())
# CHECK: 7 3 True False
let t = (1, 2.5, "x")
print(t.get[0, Int](), t.get[1, FloatLiteral](), t.get[2, StringLiteral](), len(t))
# CHECK: 1 2.5 x 3
let l = [1, 2.5]
print(l.get[1, FloatLiteral](), len(l))
# CHECK: 2.5 2
fn total(*values: Int) -> Int:
    var result = 0
    for i in range(len(values)):
        result += values[i]
    let list = VariadicList(values)
    return result * 10 + len(list)
print(total(), total(1, 2, 3))
# CHECK: 0 63
let list = VariadicList[Int](4, 5)
print(len(list), list[1])
# CHECK: 2 5
