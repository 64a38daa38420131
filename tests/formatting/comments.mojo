#!/usr/bin/env mojo-repl
#no space, as it was
let a = f(  # opens
    1, # first
    # own
    2 # second
    , 3

    # closes
) # after
let b = g(
    # nothing
)
let c = (
    d # of d
    # above +
    + e * # in the middle
    f
)
let h = i + # of a sum
    j
fn k( # of the arguments
    l: Int, # of l
): # of the header
    # of the body
    pass    
# becomes
#!/usr/bin/env mojo-repl
#no space, as it was
let a = f(  # opens
    1,  # first
    # own
    2,  # second
    3,
    # closes
)  # after
let b = g(
    # nothing
)
let c = (
    d  # of d
    # above +
    + e *  # in the middle
    f
)
let h = i +  # of a sum
    j


fn k(  # of the arguments
    l: Int,  # of l
):  # of the header
    # of the body
    pass
