# T10: a literal with a fraction where an Int is needed: the message tells how to round or cut
let i: Int = 3.5
# ERROR[14]: cannot implicitly convert 'FloatLiteral' value to 'Int' in 'let' initializer
# NOTE[*]: 'int(x)' cuts the fraction off, as 'Float64(x).cast[DType.int64]()' does; 'round', 'floor' and 'ceil' are in 'math'
# %%
fn f() -> Int: return 2.5
# ERROR[23]: cannot implicitly convert 'FloatLiteral' value to 'Int' in return value
# NOTE[*]: 'int(x)' cuts the fraction off, as 'Float64(x).cast[DType.int64]()' does; 'round', 'floor' and 'ceil' are in 'math'
# %%
fn f(x: Int): pass
# %%
f(2.5)
# ERROR[2]: invalid call to 'f': argument 1 ('x') cannot be converted from 'FloatLiteral' to 'Int'
# NOTE[*]: 'int(x)' cuts the fraction off, as 'Float64(x).cast[DType.int64]()' does; 'round', 'floor' and 'ceil' are in 'math'
# %%
var n = 3
# %%
n += 1.5
# ERROR[3]: cannot implicitly convert 'FloatLiteral' value to 'Int' in assignment
# NOTE[*]: 'int(x)' cuts the fraction off, as 'Float64(x).cast[DType.int64]()' does; 'round', 'floor' and 'ceil' are in 'math'
# %%
let k: Int32 = 2.7
# ERROR[16]: cannot convert 2.7 to 'Int32' without losing its fraction: round it with 'floor', 'ceil', 'round' or 'trunc', or cut the fraction off with '.cast[DType.int32]()'
# %%
struct S:
    var x: Int
    fn __init__(inout self): self.x = 0.5
    # ERROR[39]: cannot implicitly convert 'FloatLiteral' value to 'Int' in assignment
    # NOTE[*]: 'int(x)' cuts the fraction off, as 'Float64(x).cast[DType.int64]()' does; 'round', 'floor' and 'ceil' are in 'math'
# %%
print(int(3.7), Float64(3.7).cast[DType.int64]())
# CHECK: 3 3
