# what a thread has printed comes before what it has C print
# PROGRAM
from algorithm import parallelize

fn main():
    @parameter
    fn work(i: Int):
        print("mojo", i)
        _ = external_call["puts", Int32]("c".data())

    print("before")
    parallelize[work](1, 1)
    print("after")
# CHECK: before
# CHECK: mojo 0
# CHECK: c
# CHECK: after
