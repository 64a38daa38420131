# W12: a struct without '__str__' is not printable
struct S:
    fn __init__(inout self): pass
print(S())
# ERROR[6]: no matching function in call to 'print'
