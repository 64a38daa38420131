    # L12: a cell may be indented as a whole
    fn f():
        print("inside")
    f()
    # CHECK: inside
    if True:
        print("block")
    # CHECK: block
