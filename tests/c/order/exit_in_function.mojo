# C ends the process deep inside
# PROGRAM
fn stop(n: Int):
    print("stop", n)
    if n == 0:
        external_call["exit", NoneType, Int32](0)
    stop(n - 1)
    print("never")

fn main():
    _ = external_call["puts", Int32]("start".data())
    stop(2)
# CHECK: start
# CHECK: stop 2
# CHECK: stop 1
# CHECK: stop 0
