# G29: instances follow a redefinition too
fn leaf[n: Int]() -> Int: return n
fn tree[n: Int]() -> Int: return leaf[n]() + leaf[n + 1]()
print(tree[3]())
# CHECK: 7
# %%
fn leaf[n: Int]() -> Int: return n * 10
print(tree[3](), tree[4]())
# CHECK: 70 90
