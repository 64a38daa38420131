# A name that is written nearly right, in each place where names are looked up.
pritn(1)
# ERROR[1]: use of unknown declaration 'pritn'
# NOTE[*]: did you mean 'print'?
# %%
var total = 1
print(totl)
# ERROR[7]: use of unknown declaration 'totl'
# NOTE[*]: did you mean 'total'?
# %%
fn f(x: Itn) -> Int:
# ERROR[9]: use of unknown declaration 'Itn'
# NOTE[*]: did you mean 'Int'?
    return 1
# %%
fn g[width: Int]() -> Int:
    return widht
# ERROR[12]: use of unknown declaration 'widht'
# NOTE[*]: did you mean 'width'?
# %%
@valeu
# ERROR[2]: use of unknown declaration 'valeu'
# NOTE[*]: did you mean 'value'?
struct A:
    var x: Int
# %%
fn h():
    var count = 1
    cuont = 2
# ERROR[5]: use of unknown declaration 'cuont'
# NOTE[*]: did you mean 'count'?
# NOTE[*]: a variable of an 'fn' is declared: 'var cuont = ...'
h()
