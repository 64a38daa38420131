# F7: a loop variable is immutable in a fn
fn f():
    for i in range(2):
        i += 10
        # ERROR[9]: expression must be mutable for in-place operator destination
