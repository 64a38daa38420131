# At compile time an index outside is an error of the program
from utils.static_tuple import StaticTuple
fn pick(i: Int) -> Int:
    var v = DynamicVector[Int]()
    v.push_back(4)
    return v[i]
alias a = pick(-1)
print(a)
# CHECK: 4
# %%
alias b = pick(1)
# ERROR[15]: cannot evaluate at compile time: index 1 is out of bounds for size 1, valid range is -1 to 0
print(b)
