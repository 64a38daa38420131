# A name that the library has, but nobody imported.
print(sqrt(2.0))
# ERROR[7]: use of unknown declaration 'sqrt'
# NOTE[*]: it is in the library: 'from math import sqrt'
# %%
fn f():
    parallelize[f](3)
# ERROR[5]: use of unknown declaration 'parallelize'
# NOTE[*]: it is in the library: 'from algorithm import parallelize'
f()
