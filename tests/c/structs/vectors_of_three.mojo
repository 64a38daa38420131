# The platform's ABI: structs in memory as arguments and result
# PROGRAM
@register_passable("trivial")
struct Vector:
    var a: Float64
    var b: Float64
    var c: Float64

fn main():
    let x = Vector {a: 1.0, b: 0.0, c: 0.0}
    let y = Vector {a: 0.0, b: 2.0, c: 0.0}
    let z = external_call["doubles3_cross", Vector, Vector, Vector](x, y)
    print(z.a, z.b, z.c)
    # CHECK: 0.0 0.0 2.0
