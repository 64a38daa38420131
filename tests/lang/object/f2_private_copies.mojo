# language.md F2, F13: an argument of a `def` is its own copy, whoever changes what meanwhile.
var shared: object = [1]
def replaces(a):
    shared = ["replaced"]
    return a
print(replaces(shared), shared)
# CHECK: [1] ['replaced']

def both(a, inout b: object):
    b = "changed"
    return a
var x: object = "before"
print(both(x, x), x)
# CHECK: 'before' 'changed'

def in_closure(a):
    var v: object = "old"
    @parameter
    fn change(): v = "new"
    def keep(b):
        change()
        return b
    return keep(v)
print(in_closure(0))
# CHECK: 'old'

def captured(a):
    @parameter
    def assign():
        a = "assigned"
    assign()
    return a
let text: object = "argument"
print(captured(text), text)
# CHECK: 'assigned' 'argument'

def grows(a, n):
    a += [n]
    if n > 0: return grows(a, n - 1)
    return a
let empty: object = []
print(grows(empty, 3), empty)
# CHECK: [3, 2, 1, 0] []

def given_up(a):
    let b = a^
    return b
print(given_up(empty), empty)
# CHECK: [] []

def swap(a, b):
    let c = a
    a = b
    b = c
    return [a, b]
print(swap(1, "two"))
# CHECK: ['two', 1]

fn by_reference(a: object) raises -> object: return replaces(a)
shared = [2]
print(by_reference(shared), shared)
# CHECK: [2] ['replaced']
# %%
# So it is through elements, attributes and calls, which work on what the object was.
def get(self, i):
    whole = None
    return [self.items[i], self.items]
def run(self, other):
    whole = 5
    return [self.items, other]
var whole: object = object(Attr("items", [1, 2]), Attr("__getitem__", get), Attr("run", run))
print(whole[1], whole)
# CHECK: [2, [1, 2]] None
def through_function():
    whole = object(Attr("items", ["x"]), Attr("__getitem__", get), Attr("run", run))
    let first = whole.run(whole)
    whole = object(Attr("items", ["y"]), Attr("__getitem__", get), Attr("run", run))
    return [first[0], len(first), whole[0]]
print(through_function(), whole)
# CHECK: [['x'], 2, ['y', ['y']]] None
