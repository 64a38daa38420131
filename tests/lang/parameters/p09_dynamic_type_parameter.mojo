# P9: a run-time value is no type parameter
var n = 4
let v = SIMD[DType.int32, n]()
# ERROR[27]: cannot use a dynamic value in type parameter
