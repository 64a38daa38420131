# G29: an alias of an earlier cell follows what it was computed from, through functions, structs and other aliases
fn g() -> Int: return 1
fn f() -> Int: return g()
alias k = f()
alias twice = k * 2
struct Holder:
    @staticmethod
    fn n() -> Int: return f()
alias held = Holder.n()
alias kept = 7
fn use() -> Int: return k + twice + held + kept
print(use(), k, held)
# CHECK: 11 1 1
# %%
fn g() -> Int: return 10
print(use(), k, twice)
# CHECK: 47 10 20
# %%
fn g() -> Int: return missing
# ERROR[23]: use of unknown declaration 'missing'
# %%
print(use(), k)
# CHECK: 47 10
