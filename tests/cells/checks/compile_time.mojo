# At compile time an index outside is an error of the program
from utils.static_tuple import StaticTuple
fn pick(i: Int) -> Int:
    var v = DynamicVector[Int]()
    v.push_back(4)
    return v[i]
alias a = pick(-1)
print(a)
# %%
alias b = pick(1)
print(b)
