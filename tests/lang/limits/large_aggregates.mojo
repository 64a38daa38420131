# Values of very many elements are compiled apart from the session, which LLVM ends for the largest
from utils.index import StaticIntTuple
from utils.static_tuple import StaticTuple
var kept = 5
# %%
print("first")
let t = StaticIntTuple[70000](1)
# ERROR[30]: LLVM cannot compile this (SDNode::getMaxNumOperands() >= Vals.size() && "too many operands to fit into SDNode"); values of very many elements belong in memory: in a 'Buffer', 'DynamicVector' or 'Tensor'
print(t[5])
# %%
let u = StaticIntTuple[1001](3)
print(kept, u[1000])
# CHECK: 5 3
# %%
fn last[size: Int](x: Int) -> Int:
    let u = StaticIntTuple[size](x)
    return u[size - 1]
print(last[1200](7))
# CHECK: 7
