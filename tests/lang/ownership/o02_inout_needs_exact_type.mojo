# O2: no conversion is applied to an inout argument
@value
struct Meters:
    var n: Int
fn grow(inout m: Meters): m.n += 1
fn go():
    var n = 4
    grow(n)
    # ERROR[9]: invalid call to 'grow': argument 1 ('m') cannot be converted from 'Int' to 'Meters'
