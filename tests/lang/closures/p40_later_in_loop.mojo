# P40: each closure in a loop keeps the meaning that names had where it stands
fn main():
    var x = 1
    for i in range(2):
        @parameter
        fn show():
            print(i, x)
        show()
        var x = 10 + i
        x += 1
        @parameter
        fn show_inner():
            print(i, x)
        show_inner()
        show()
# CHECK: 0 1
# CHECK: 0 11
# CHECK: 0 1
# CHECK: 1 1
# CHECK: 1 12
# CHECK: 1 1
main()
