# T30, P38: a closure that becomes an object owns copies of what it captured
def curry(a):
    def inner(b):
        return a + b

    return inner


def compose(f, g):
    def both(x):
        return g(f(x))

    return both


def double(x):
    return 2 * x


struct Noisy:
    var name: String

    fn __init__(inout self, name: String):
        self.name = name

    fn __copyinit__(inout self, existing: Self):
        self.name = existing.name + "'"

    fn __del__(owned self):
        print("del", self.name)


def keep(x: Int):
    let thing = Noisy("thing")

    def show(y):
        return thing.name + str(x)

    return show


# CHECK: 9
print(curry(4)(5))
# CHECK: 13
print(compose(double, curry(11))(1))
let all = object([])
for i in range(3):
    all.append(curry(i))
# CHECK: 12 10
print(all[2](10), all[0](10))
# %%
# CHECK: del thing
# CHECK: del thing'
var kept = keep(3)
# CHECK: 'thing''3'
print(kept(0))
# CHECK: del thing''
kept = object(0)
# CHECK: end
print("end")
# %%
def reference(n):
    m = n

    @parameter
    def bump(k):
        return m + k

    return bump  # ERROR[12]: 'bump' captures by reference and cannot outlive the function around it
