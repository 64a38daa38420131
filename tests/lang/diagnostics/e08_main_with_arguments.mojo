# E8: a `main` that cannot be called is told at its declaration
# PROGRAM
fn main(count: Int):  # ERROR[4]: invalid call to 'main': missing 1 required positional argument: 'count'
    print(count)
# NOTE[*]: function declared here
