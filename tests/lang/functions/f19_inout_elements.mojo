# Variadic arguments by reference: elements are places, by index and in loops
fn increased(inout *xs: Int):
    for i in range(len(xs)):
        xs[i] += 1
var a = 1
var b = 2
increased(a, b)
print(a, b)
# CHECK: 2 3
# %%
fn exclaimed(inout *texts: String):
    for text in texts:
        text[] += "!"
    texts[0] += "?"
    __get_address_as_lvalue(texts.__refitem__(1).value) += "#"
var s: String = "s"
var t: String = "t"
exclaimed(s, t)
print(s, t)
# CHECK: s!? t!#
# %%
fn swapped(inout *texts: String):
    let first = texts[0]
    texts[0] = texts[1]
    texts[1] = first
swapped(s, t)
print(s, t)
# CHECK: t!# s!?
# %%
fn scaled(inout *xs: Float64, by: Float64 = 2):
    for x in xs:
        x[] *= by
var f: Float64 = 1.5
scaled(f)
print(f)
# CHECK: 3.0
