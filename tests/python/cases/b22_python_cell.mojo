%%python
def join_all(xs, sep): return sep.join(str(x) for x in xs)
# %%
let r = join_all([1, 2.5, True, "q"], "-")
print(r, r.upper().__len__().__index__() + 1)
# CHECK: 1-2.5-True-q 13
var total: PythonObject = 1
total += 41
print(total)
# CHECK: 42
