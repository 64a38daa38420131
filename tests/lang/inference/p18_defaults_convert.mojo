# P18: what is no such struct converts to the one with the defaults
@value
struct Box[n: Int = 4]:
    var x: Int
fn show(b: Box) -> Int: return b.n * 10 + b.x
print(show(3), show(Box[2](1)))
# CHECK: 43 21
# %%
print(show("text"))
# ERROR[11]: invalid call to 'show': argument 1 ('b') cannot be converted from 'StringLiteral' to 'Box[4]'
