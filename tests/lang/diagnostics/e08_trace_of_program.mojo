# E8: the calls under way in a program begin at its `main`
# PROGRAM
fn read(p: Pointer[Int]) -> Int:
    return p.load()  # RUNERROR: null pointer access in 'read'

fn main():
    print(read(Pointer[Int].get_null()))
