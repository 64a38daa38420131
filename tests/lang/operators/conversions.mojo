# 5.7, T20: len, str and int ask their methods
struct Conv(Sized, Stringable, Intable):
    fn __init__(inout self): pass
    fn __len__(self) -> Int: return 3
    fn __str__(self) -> String: return "text"
    fn __int__(self) -> Int: return 42
let c = Conv()
print(len(c), str(c), int(c))
# CHECK: 3 text 42
