# language.md T34, W9: how objects print; texts are quoted.
let o = object(Attr("foo", 5), Attr("bar", [1, 2]))
print(o)
# CHECK: {'foo' = 5, 'bar' = [1, 2]}
print(object([3, False, 5.5, ["a"]]))
# CHECK: [3, False, 5.5, ['a']]
print(object("it's"), object(""), object(None), object(2.0), object(0.1))
# CHECK: 'it's' '' None 2.0 0.10000000000000001
object("no newline, ").print()
object(1).print()
print()
# CHECK: 'no newline, '1
print(String(object("text")), str(object([None])), String("a: ") + str(object(1)))
# CHECK: 'text' [None] a: 1
print_no_newline(object([1]), object("x"))
print("!")
# CHECK: [1] 'x'!
def f(): return 1
print(str(object(f)).startswith("function at 0x"))
# CHECK: True
# %%
object([1, "x"])
# VALUE: [1, 'x']
# %%
def quiet(): pass
quiet()
