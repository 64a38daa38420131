# Elements behind pointers of pointers, and of vectors behind pointers, are places; at compile time too
let numbers = Pointer[Int].alloc(2)
numbers[0] = 5
numbers[0] += 2
let outer = Pointer[Pointer[Int]].alloc(1)
outer[0] = numbers
outer[0][0] += 100
print(numbers[0])
# CHECK: 107
# %%
let vectors = Pointer[DynamicVector[Int]].alloc(1)
__get_address_as_uninit_lvalue(vectors.address) = DynamicVector[Int]()
vectors[0].push_back(4)
vectors[0][0] += 1
print(vectors[0][0], len(vectors[0]))
# CHECK: 5 1
# %%
fn evaluated() -> Int:
    let p = Pointer[Int].alloc(2)
    p[1] = 4
    p[1] += 3
    let result = p[1]
    p.free()
    return result
alias number = evaluated()
print(number, evaluated())
# CHECK: 7 7
# %%
numbers[] += 1
print(numbers[])
# CHECK: 108
