# The platform's ABI: small integers keep their signs through pointers either way
# PROGRAM
fn halved(x: Int8) -> Int8:
    return x // 2

fn main():
    let negated = external_call["negate_pointer", fn(Int8) -> Int8]()
    print(negated(5), negated(-100), negated(-128))
    # CHECK: -5 100 -128
    print(external_call["byte_call", Int32, fn(Int8) -> Int8, Int8](halved, -100))
    # CHECK: -50000
