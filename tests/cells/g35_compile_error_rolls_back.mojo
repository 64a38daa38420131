# G35: nothing of a cell with an error runs or is defined
var n = 1
fn f() -> Int: return 1
# %%
n = 2
fn f() -> Int: return 2
fn g() -> Int: return 3
struct Fresh: pass
print("not printed")
let bad: Int = "text"
# ERROR[16]: cannot implicitly convert 'StringLiteral' value to 'Int' in 'let' initializer
# %%
print(n, f())
# CHECK: 1 1
# %%
print(g())
# ERROR[7]: use of unknown declaration 'g'
# %%
let x: Fresh
# ERROR[8]: use of unknown declaration 'Fresh'
