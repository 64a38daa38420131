# language.md T30: what an object can be, and what converts to one.
fn none() raises -> object:
    return None

fn twice(x: object) raises -> object:
    return x + x

def show(value):
    print(value)

show(None)
# CHECK: None
show(True)
# CHECK: True
show(7)
# CHECK: 7
show(-7)
# CHECK: -7
show(2.5)
# CHECK: 2.5
show("text")
# CHECK: 'text'
show(StringRef("ref"))
# CHECK: 'ref'
show(String("string"))
# CHECK: 'string'
show([1, 2.5, "three", True, None])
# CHECK: [1, 2.5, 'three', True, None]
show([])
# CHECK: []
show([1, [2, ["x"]]])
# CHECK: [1, [2, ['x']]]
show(Float32(0.5))
# CHECK: 0.5
show(UInt8(200))
# CHECK: 200
show(Int64(-3))
# CHECK: -3
show(SIMD[DType.bool, 1](True))
# CHECK: True
print(object(), object(3))
# CHECK: None 3

# Functions with any number of object arguments, from 0 to 3 and more.
def one(a): return [a]
def two(a, b): return [a, b]
def three(a, b, c): return [a, b, c]
def five(a, b, c, d, e): return [a, b, c, d, e]
let functions: object = [object(none), object(one), object(two), object(three), object(five), object(twice)]
print(functions[0](), functions[1](1), functions[2](1, 2), functions[3](1, 2, 3), functions[4](1, 2, 3, 4, 5), functions[5](4))
# CHECK: None [1] [1, 2] [1, 2, 3] [1, 2, 3, 4, 5] 8

# %%
# A function that is known at run time only.
let value: fn (object) raises -> object = twice
let held: object = value
print(held("ab"))
# CHECK: 'abab'

# %%
# A `def` is such a function too: it works on copies of its arguments wherever it is called from.
def grow(x):
    x += [1]
    return x
let grows: fn (object) raises -> object = grow
let list: object = []
print(grows(list), list, object(grow)(list), object(grows)(list))
# CHECK: [1] [] [1] [1]
