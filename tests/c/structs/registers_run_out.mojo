# The platform's ABI: a struct for which too few registers are left lies in memory, whole
# PROGRAM
@register_passable("trivial")
struct Longs:
    var a: Int64
    var b: Int64

@register_passable("trivial")
struct Both:
    var a: Int64
    var b: Float64

fn main():
    let s = Longs {a: 6, b: 7}
    let n: Int64 = 1
    print(external_call["registers_run_out", Int64, Int64, Int64, Int64, Int64, Int64, Longs](n, n, n, n, n, s))
    # CHECK: 7605
    print(external_call["after_six", Int64, Int64, Int64, Int64, Int64, Int64, Both](n, n, n, n, n, Both {a: 6, b: 0.5}))
    # CHECK: 1105
