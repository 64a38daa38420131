# P14: the first binding wins, later arguments convert to it
fn same[T: AnyType](a: T, b: T) -> T: return b
print(same(1.5, 2), same(Float32(1), 2))
# CHECK: 2.0 2.0
