# G29: in one cell a plain function and an '@adaptive' one of the same signature are one too many
fn impl(x: Int) -> Int: return x
@adaptive
fn impl(x: Int) -> Int: return x * 2
# ERROR[4]: redefinition of function 'impl' with identical signature
# %%
@adaptive
fn impl(x: Int) -> Int: return x * 2
fn impl(x: Int) -> Int: return x
# ERROR[4]: redefinition of function 'impl' with identical signature
