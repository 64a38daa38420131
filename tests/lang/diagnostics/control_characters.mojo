# Control characters of a text are shown, not sent
let x = 1 + "]2;title" + 1
# ERROR[11]: invalid call to '__add__': argument 1 ('rhs') cannot be converted from 'StringLiteral' to 'Int'
print(`a[31mb`)
# ERROR[7]: use of unknown declaration 'a␛[31mb'
# %%
raise Error("]2;title\x1b[31m")
# RUNERROR: ␛]2;title␇␛[31m
