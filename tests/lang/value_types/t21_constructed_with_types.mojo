# T21: elements convert to the types that are given
let u = Tuple[Int, Float32](1, 2)
print(u.get[1, Float32](), len(u))
# CHECK: 2.0 2
# %%
let v = Tuple[Int, Float32](1)
# ERROR[28]: invalid call to 'Tuple': expected 2 positional arguments, got 1
# %%
let w = Tuple[Int, Int](1, "a")
# ERROR[28]: cannot implicitly convert 'StringLiteral' value to 'Int' in 'Tuple' element
