# B12, P32: only the selected branch is elaborated
fn kind[n: Int]():
    @parameter
    if n > 2:
        print("big")
    else:
        constrained[n < 2, "never two"]()
        print("small")
kind[5]()
# CHECK: big
kind[1]()
# CHECK: small
