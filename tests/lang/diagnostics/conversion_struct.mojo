# 9.2 conversion between structs
@value
struct A:
    var n: Int
@value
struct B:
    var s: String
let a = A(1)
let b: B = a
# ERROR[12]: cannot implicitly convert 'A' value to 'B' in 'let' initializer
