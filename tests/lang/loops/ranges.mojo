# stdlib 2.5: the three forms of range
fn show(a: Int, b: Int, c: Int) -> String:
    var s = String("")
    for i in range(a, b, c): s += String(i) + ";"
    return s
for i in range(3): print_no_newline(i, "")
print("end")
# CHECK: 0 1 2 end
for i in range(2, 5): print_no_newline(i, "")
print("end")
# CHECK: 2 3 4 end
print(show(0, 10, 3), show(5, 0, -2), len(range(0, 10, 3)), len(range(7)), len(range(2, 5)))
# CHECK: 0;3;6;9; 5;3;1; 4 7 3
for i in range(-2): print("never")
for i in range(5, 2): print("never")
for i in range(0, 5, -1): print("never")
print(range(5)[2], range(3, 9)[2], range(0, 10, 3)[2])
# CHECK: 2 5 6
