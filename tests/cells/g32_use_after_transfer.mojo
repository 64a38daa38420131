# G32: '^' of a copyable variable at the top of a cell copies
@value
struct Tag:
    var s: String
fn eat(owned t: Tag): print("eat", t.s)
let a = Tag("a")
eat(a^)
# CHECK: eat a
print(a.s)
# CHECK: a
# %%
eat(a^)
# CHECK: eat a
