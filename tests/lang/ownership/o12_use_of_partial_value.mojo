# O12: a partial value is not used as a whole
@value
struct Pet:
    var n: String
@value
struct Two:
    var a: Pet
    var b: Pet
fn eat(owned p: Pet): pass
fn use(t: Two): pass
fn go():
    var ts = Two(Pet("a"), Pet("b"))
    eat(ts.a^)
    use(ts)
    # ERROR[9]: use of uninitialized value 'ts.a'
