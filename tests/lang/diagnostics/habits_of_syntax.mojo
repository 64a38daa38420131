# Keywords with typing errors, keywords and operators of other languages and of other years.
retrun 3
# ERROR[8]: statements must start at the beginning of a line
# NOTE[*]: did you mean 'return'?
# %%
whlie True:
# ERROR[7]: statements must start at the beginning of a line
# NOTE[*]: did you mean 'while'?
    pass
# %%
braek
# ERROR[1]: use of unknown declaration 'braek'
# NOTE[*]: did you mean 'break'?
# %%
print "hello"
# ERROR[7]: statements must start at the beginning of a line
# NOTE[*]: a call has parentheses: 'print(...)'
# %%
const limit = 3
# ERROR[7]: statements must start at the beginning of a line
# NOTE[*]: a value that does not change is declared by 'let', one known at compile time by 'alias'
# %%
comptime limit = 3
# ERROR[10]: statements must start at the beginning of a line
# NOTE[*]: a value known at compile time is declared by 'alias'
# %%
function f():
# ERROR[10]: statements must start at the beginning of a line
# NOTE[*]: functions begin with 'fn', or 'def' as in Python
    pass
# %%
fn f(mut x: Int):
# ERROR[10]: expected ')' in argument list
# NOTE[*]: arguments are taken as 'borrowed' (without a word), 'inout' to change them, or 'owned'
    x = 1
# %%
fn f(out x: Int):
# ERROR[10]: expected ')' in argument list
# NOTE[*]: results are declared behind '->'; the first argument of '__init__' is 'inout self'
    x = 1
# %%
@fieldwise_init
# ERROR[2]: use of unknown declaration 'fieldwise_init'
# NOTE[*]: '@value' in front of a struct makes its '__init__', '__copyinit__' and '__moveinit__'
struct A:
    var x: Int
# %%
var i = 0
i++
# ERROR[4]: unexpected token in expression
# NOTE[*]: 'x += 1' counts up
# %%
let both = True && False
# ERROR[18]: unexpected token in expression
# NOTE[*]: both must hold: 'a and b'
# %%
let other = !True
# ERROR[13]: unexpected character
# NOTE[*]: the opposite is 'not a'
# %%
let chosen = True ? 1 : 2
# ERROR[19]: unexpected character
# NOTE[*]: a choice is written 'a if condition else b'
# %%
match 3:
# ERROR[1]: unexpected token in expression
# NOTE: 'match' is not supported
# NOTE[*]: cases are written 'if', 'elif', 'else'
    case 1: pass
# %%
if True:
    pass
else if False:
# ERROR[6]: expected ':' in else clause
# NOTE[*]: write 'elif'
    pass
