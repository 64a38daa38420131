# S3: a struct cannot be part of itself, also not through library types
struct A:
    var pair: (Int, A)
    # ERROR[15]: struct 'A' recursively contains itself
# %%
struct B:
    var c: C
struct C:
    var b: B
    # ERROR[9]: struct 'B' recursively contains itself
# %%
struct Box[T: AnyType]:
    var value: T
    # ERROR[9]: struct 'D' recursively contains itself
struct D:
    var box: Box[D]
