# G17, G22: a variable of a module that only a function imports
# PROGRAM
fn main():
    from m import start, names
    print(start, len(names))
# CHECK: 12 2
