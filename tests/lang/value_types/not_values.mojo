# G20, T1: types, modules and overload sets are no run-time values
let z = Int
# ERROR[9]: expected a value, not a type
# %%
let z = SIMD
# ERROR[9]: expected a value, not a type
# %%
fn f(x: Int): pass
fn f(x: Bool): pass
let z = f
# ERROR[9]: expected a value, not the overloaded or parametric function 'f'
# %%
import math
let z = math
# ERROR[9]: module 'math' has no run-time value
