# F19: variadic arguments are iterated from 0.6 on
fn show(*xs: Int):
    for x in xs:
        print_no_newline(x, "")
    print("end")
show(3, 1, 2)
# CHECK: 3 1 2 end
show()
# CHECK: end
