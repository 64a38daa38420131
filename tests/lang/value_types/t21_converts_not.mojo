# Tuples: elements that do not convert, or too many of them
fn f(t: Tuple[Int, Float64]) -> Float64: return t.get[1, Float64]()
# %%
print(f((1, "a")))
# ERROR[8]: invalid call to 'f': argument 1 ('t') cannot be converted from 'Tuple[Int, StringLiteral]' to 'Tuple[Int, Float64]'
# %%
print(f((1, 2, 3)))
# ERROR[8]: invalid call to 'f': argument 1 ('t') cannot be converted from 'Tuple[Int, Int, Int]' to 'Tuple[Int, Float64]'
# %%
let t: Tuple[Int, Int] = (1, 2, 3)
# ERROR[26]: cannot implicitly convert 'Tuple[Int, Int, Int]' value to 'Tuple[Int, Int]' in 'let' initializer
# %%
fn g() -> Tuple[Int, Int]:
    return (1, String("a"))
    # ERROR[22]: cannot implicitly convert 'String' value to 'Int' in tuple element
