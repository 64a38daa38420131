# Tuples: an argument's elements convert one by one, literals and values of run time
fn second(t: Tuple[Int, Float64]) -> Float64:
    return t.get[1, Float64]()
let x = 5
let pair = (1, 2)
print(second((1, 2.5)), second((1, 2)), second((x, x)), second((x, 2.5)), second(pair), second(Tuple(3, 4)))
# CHECK: 2.5 2.0 5.0 2.5 2.0 4.0
# %%
fn twice[A: AnyType](t: Tuple[A, Float64]) -> Float64:
    return 2 * t.get[1, Float64]()
print(twice((1, 2.5)), twice(("text", 3)))
# CHECK: 5.0 6.0
# %%
fn inner(t: Tuple[Int, Tuple[Float64, Int8]]) -> Float64:
    return t.get[1, Tuple[Float64, Int8]]().get[0, Float64]()
print(inner((1, (2, 3))))
# CHECK: 2.0
# %%
fn several(*ts: Tuple[Int, Float64]):
    for i in range(len(ts)):
        print(ts[i].get[1, Float64]())
several((1, 2), (3, 4.5))
# CHECK: 2.0
# CHECK: 4.5
# %%
fn defaulted(t: Tuple[Int, Float64] = (1, 2)) -> Float64:
    return t.get[1, Float64]()
print(defaulted(), defaulted((0, 7)))
# CHECK: 2.0 7.0
