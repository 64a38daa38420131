# F13: a borrowed argument is immutable in a def too
def f(borrowed x: Int):
    x += 1
    # ERROR[5]: expression must be mutable for in-place operator destination
