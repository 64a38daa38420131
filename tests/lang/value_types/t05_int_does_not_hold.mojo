# T5: literals that do not fit Int are errors where they become one
let a: Int = 9223372036854775808
# ERROR[14]: 9223372036854775808 does not fit 'Int', which holds -9223372036854775808 to 9223372036854775807: '.cast' of a wider value keeps its low bits
# %%
let b = 1 << 63
# ERROR[11]: 9223372036854775808 does not fit 'Int', which holds -9223372036854775808 to 9223372036854775807: '.cast' of a wider value keeps its low bits
# %%
print(-9223372036854775809)
# ERROR[7]: -9223372036854775809 does not fit 'Int', which holds -9223372036854775808 to 9223372036854775807: '.cast' of a wider value keeps its low bits
# %%
let c = Int(2 ** 100)
# ERROR[15]: 1267650600228229401496703205376 does not fit 'Int', which holds -9223372036854775808 to 9223372036854775807: '.cast' of a wider value keeps its low bits
# %%
fn f(n: Int): pass
f(12345678901234567890)
# ERROR[3]: 12345678901234567890 does not fit 'Int', which holds -9223372036854775808 to 9223372036854775807: '.cast' of a wider value keeps its low bits
# %%
print(0x1_0000_0000_0000_0000)
# ERROR[7]: 18446744073709551616 does not fit 'Int', which holds -9223372036854775808 to 9223372036854775807: '.cast' of a wider value keeps its low bits
