# Tuples: of overloads the one that needs no conversion is meant
fn f(t: Tuple[Int, Int]) -> Int: return 1
fn f(t: Tuple[Int, Float64]) -> Int: return 2
fn f(t: Tuple[String, Float64]) -> Int: return 3
let x = 4
print(f((1, 2)), f((1, 2.5)), f((x, x)), f(("a", 1)))
# CHECK: 1 2 1 3
