# O13: fields do not make a whole value
@value
struct Two:
    var a: Int
    var b: Int
fn use(t: Two): pass
fn go():
    var t: Two
    t.a = 1
    t.b = 2
    use(t)
    # ERROR[9]: use of uninitialized value 't'
