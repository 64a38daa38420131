# An inout argument is a variable: a value in its place is told as one
fn f(inout a: Int): a = 1
fn g(inout *xs: Int): pass
fn h(inout s: String): s += "x"
# %%
f(3)
# ERROR[2]: invalid call to 'f': argument 1 ('a') is changed ('inout'): it must be a variable of type 'Int', not a value
# %%
h("s")
# ERROR[2]: invalid call to 'h': argument 1 ('s') is changed ('inout'): it must be a variable of type 'String', not a value
# %%
var n = 1
# %%
g(n, 4)
# ERROR[2]: invalid call to 'g': argument 2 ('xs') is changed ('inout'): it must be a variable of type 'Int', not a value
# %%
f(n + 1)
# ERROR[5]: expression must be mutable for 'inout' argument
# %%
let fixed = 2
f(fixed)
# ERROR[3]: expression must be mutable for 'inout' argument
# %%
f(n)
print(n)
# CHECK: 1
