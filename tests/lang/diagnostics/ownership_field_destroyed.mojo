# 9.2 ownership: a field missing at the end of its value
@value
struct Part:
    var s: String
@value
struct Whole:
    var p: Part
    fn __del__(owned self): print("del")
fn eat(owned p: Part): pass
fn f(owned w: Whole): eat(w.p^)
# ERROR: field 'w.p' destroyed out of the middle of a value, preventing the overall value from being destroyed
