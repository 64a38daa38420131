# B12, E5: the selected branch's constraint fails
fn kind[n: Int]():
    @parameter
    if n > 2:
        print("big")
    else:
        constrained[n < 2, "never two"]()
        # NOTE: constraint failed: never two
        print("small")
kind[2]()
# ERROR: no viable expansions found
