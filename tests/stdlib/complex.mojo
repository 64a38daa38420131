# Complex numbers (stdlib.md 4)
from complex import ComplexFloat32, ComplexFloat64, ComplexSIMD
from math import abs
let z = ComplexFloat64(1, 2)
print(z, z * z, z + z, z - z * z, -z)
print(z.squared_norm(), abs(z), ComplexFloat64(3, 4).norm(), z.squared_add(z), z.fma(z, z), ComplexFloat64(3).im)
print(ComplexSIMD[DType.float32, 2](SIMD[DType.float32, 2](1, 2), 1))
print(z / z, (z * z) / z, ComplexFloat32().re)
var w = z
w += z
w *= z
print(w, w.re, w.im)
fn escape(c: ComplexFloat64) -> Int:
    var z = c
    for i in range(100):
        z = z * z + c
        if z.squared_norm() > 4:
            return i
    return 100
print(escape(ComplexFloat64(0.5, 0.5)), escape(ComplexFloat64(0, 0.5)), escape(ComplexFloat64(2, 2)))
# CHECK: 1.0 + 2.0i -3.0 + 4.0i 2.0 + 4.0i 4.0 + -2.0i -1.0 + -2.0i
# CHECK: 5.0 2.2360679774997898 5.0 -2.0 + 6.0i -2.0 + 6.0i 0.0
# CHECK: [1.0 + 1.0i, 2.0 + 1.0i]
# CHECK: 1.0 + 0.0i 1.0 + 2.0i 0.0
# CHECK: -6.0 + 8.0i -6.0 8.0
# CHECK: 3 100 0
