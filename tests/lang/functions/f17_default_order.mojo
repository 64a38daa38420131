# F17, P2: required arguments and parameters come before those with defaults; inout ones have none
fn f(a: Int = 3, b: Int): pass
# ERROR[18]: required positional argument follows optional positional argument
# %%
fn f[a: Int = 3, b: Int](): pass
# ERROR[18]: required parameter follows optional parameter
# %%
fn f(inout a: Int = 3): pass
# ERROR[12]: inout arguments may not have default values
# %%
fn f(a: Int, a: Int): pass
# ERROR[14]: invalid redefinition of 'a'
# NOTE: previous definition here
# %%
fn f[a](): pass
# ERROR[6]: parameter type must be specified
# %%
fn f[T: NotATrait](x: T): pass
# ERROR[9]: use of unknown declaration 'NotATrait'
