# T21: an argument of type Tuple without its types
# PROGRAM
def count(t: Tuple) -> Int:
    return len(t)
fn main() raises:
    print(count(("a", 2)))
# CHECK: 2
