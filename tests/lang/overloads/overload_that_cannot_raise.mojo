# Where no error can be raised, an overload that raises gives way to one that fits and does not
fn f(x: Int) raises -> String: return "raises"
fn f[general: Int = 0](x: Int) -> String: return "does not"
fn f(x: String) raises -> String: return "raises, of a text"
fn plain(): print(f(1))
fn raising() raises: print(f(1))
def untyped(): print(f(1))
fn trying():
    try:
        print(f(1))
    except:
        print(f(1), "in the handler")
plain()
raising()
untyped()
trying()
print(f(1))
# CHECK: does not
# CHECK: raises
# CHECK: raises
# CHECK: raises
# CHECK: raises
# %%
fn without(): print(f("text"))
# ERROR[22]: cannot call function that may raise in a context that cannot raise
# NOTE: try surrounding the call in a 'try' block
# NOTE: or mark surrounding function as 'raises'
