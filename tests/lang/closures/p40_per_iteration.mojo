# P40: a closure in a loop captures the current round's variables
fn run[f: fn() capturing -> None](): f()
fn host():
    for i in range(3):
        let square = i * i
        @parameter
        fn show(): print(i, square)
        run[show]()
host()
# CHECK: 0 0
# CHECK: 1 1
# CHECK: 2 4
