# Tuples: an element that was a literal loses nothing without a word
fn small(t: Tuple[Int8, Int]) -> Int: return t.get[1, Int]()
let x = 1
print(small((100, 2)), small((-128, 2)))
# CHECK: 2 2
# %%
print(small((300, 2)))
# ERROR[13]: 300 does not fit 'Int8', which holds -128 to 127: '.cast' of a wider value keeps its low bits
# %%
print(small((3.5, 2)))
# ERROR[13]: cannot convert 3.5 to 'Int8' without losing its fraction: round it with 'floor', 'ceil', 'round' or 'trunc', or cut the fraction off with '.cast[DType.int8]()'
# %%
print(small((300, x)))
# ERROR[12]: invalid call to 'small': argument 1 ('t') cannot be converted from 'Tuple[Int, Int]' to 'Tuple[Int8, Int]'
# %%
let t: Tuple[Int, Int] = (1, 2.5)
# ERROR[30]: cannot implicitly convert 'FloatLiteral' value to 'Int' in tuple element
