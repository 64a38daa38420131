# language.md T33, F1, F3: arguments of a `def` without a type take what converts to an object; results likewise.
struct Plain:
    var x: Int
    fn __init__(inout self, x: Int): self.x = x

def take(a, b: Int, c=7): return [a, b, c]
print(take("x", 2), take(None, 1, 2.5), take(b=1, a=2))
# CHECK: ['x', 2, 7] [None, 1, 2.5] [2, 1, 7]

def nothing(a):
    if a: return
print(nothing(1), nothing(0))
# CHECK: None None

def early(n):
    while True:
        if n > 3: return n
        n += 1
print(early(0))
# CHECK: 4

struct Holder:
    var item: object
    def __init__(inout self, item): self.item = item
    def swap(inout self, item):
        let old = self.item
        self.item = item
        return old
var holder = Holder([1])
print(holder.swap("new"), holder.item)
# CHECK: [1] 'new'

# %%
take(Plain(1), 2)
# ERROR[5]: invalid call to 'take': argument 1 ('a') cannot be converted from 'Plain' to 'object'
