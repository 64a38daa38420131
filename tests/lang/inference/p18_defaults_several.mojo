# P18: several such arguments are inferred one by one
@value
struct Sq[n: Int = 4]:
    var x: Int
    fn add(self, other: Sq) -> Int: return n * 100 + other.n
fn both(a: Sq, b: Sq) -> Int: return a.n * 10 + b.n
fn same(a: Sq, b: Sq[a.n]) -> Bool: return True
fn take(own: Sq) -> Sq[own.n]: return own
print(both(Sq[1](0), Sq[2](0)), same(Sq[3](0), Sq[3](1)), Sq[5](0).add(Sq[6](0)), take(Sq[7](8)).n)
# CHECK: 12 True 506 7
# %%
print(same(Sq[3](0), Sq[4](1)))
# ERROR[11]: invalid call to 'same': argument 2 ('b') cannot be converted from 'Sq[4]' to 'Sq[3]'
