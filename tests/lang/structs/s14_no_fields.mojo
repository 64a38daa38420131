# S14: '@value' on a struct without fields makes '__init__()'
@value
struct Bar[v: Int]: pass
fn show[v: Int](b: Bar[v]) -> Int:
    return v
print(show(Bar[6]()))
# CHECK: 6
