# O12: a value cannot end while one of its fields is gone
@value
struct Pet:
    var n: String
@value
struct Two:
    var a: Pet
    var b: Pet
    fn __del__(owned self): print("del two")
fn eat(owned p: Pet): pass
fn go(): var ts = Two(Pet("a"), Pet("b")); eat(ts.a^)
# ERROR: field 'ts.a' destroyed out of the middle of a value, preventing the overall value from being destroyed
