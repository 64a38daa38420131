# G21: what follows from a missing module is silent
# PROGRAM
from nowhere import Thing, make, LIMIT as most  # ERROR[1]: unable to locate module 'nowhere'
import nothing.below  # ERROR[8]: unable to locate module 'nothing.below'

struct Holder:
    var thing: Thing
    var many: Pointer[Thing]

    fn __init__(inout self):
        self.thing = make()
        self.many = Pointer[Thing].alloc(most)

fn use(t: Thing) -> Thing:
    return make(t, most)

fn main():
    let t = make()
    let u: Thing = use(t)
    let h = Holder()
    for i in range(most):
        print(t.field, u[i], nothing.below.f(i), h.thing.x)
