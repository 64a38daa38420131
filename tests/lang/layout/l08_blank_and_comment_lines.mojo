# L8: blank and comment-only lines never affect layout
fn f():

    let a = 1
# a comment at column 1 inside a block

        # a deeper one
    if a == 1:
  # a shallower one
        print("in")

    # after
    print("out")
f()
# CHECK: in
# CHECK: out
