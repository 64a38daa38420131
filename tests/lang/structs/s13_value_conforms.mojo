# S13: '@value' structs are Copyable and Movable (0.7)
@value
struct V:
    var s: String
fn twice[T: CollectionElement](x: T) -> T:
    let y = x
    return y
print(twice(V("v")).s)
# CHECK: v
