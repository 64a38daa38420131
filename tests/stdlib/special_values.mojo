# What functions of real numbers are for zeros, infinities, what is not a number and at the ends of their domains
from math import *
from math.limit import inf

fn all[f: fn[T: DType, W: Int](SIMD[T, W]) -> SIMD[T, W]](name: StringLiteral):
    let x = SIMD[DType.float64, 8](0.0, -0.0, inf[DType.float64](), -inf[DType.float64](), nan[DType.float64](), 1.0, -1.0, -2.0)
    print(name, f(x))
    let y = x.cast[DType.float32]()
    if String(f(y)) != String(f(x).cast[DType.float32]()):
        print("float32", f(y))
    for i in range(8):
        if String(f(x[i])) != String(f(x)[i]):
            print("scalar", x[i], f(x[i]))

all[exp]("exp")
all[exp2]("exp2")
all[expm1]("expm1")
all[log]("log")
all[log2]("log2")
all[log10]("log10")
all[log1p]("log1p")
all[sin]("sin")
all[cos]("cos")
all[tan]("tan")
all[asin]("asin")
all[acos]("acos")
all[atan]("atan")
all[sinh]("sinh")
all[cosh]("cosh")
all[tanh]("tanh")
all[asinh]("asinh")
all[acosh]("acosh")
all[atanh]("atanh")
all[erf]("erf")
all[erfc]("erfc")
all[cbrt]("cbrt")
all[rsqrt]("rsqrt")
all[tgamma]("tgamma")

fn pairs[f: fn[T: DType, W: Int](SIMD[T, W], SIMD[T, W]) -> SIMD[T, W]](name: StringLiteral):
    let x = SIMD[DType.float64, 8](0.0, -0.0, inf[DType.float64](), -inf[DType.float64](), nan[DType.float64](), 1.0, -1.0, -2.0)
    for i in range(8):
        print(name, x[i], f(SIMD[DType.float64, 8](x[i]), x))

fn power[T: DType, W: Int](x: SIMD[T, W], y: SIMD[T, W]) -> SIMD[T, W]:
    return pow(x, y)

pairs[power]("pow")
pairs[atan2]("atan2")
pairs[hypot]("hypot")
print(pow(Float64(-2), Float64(3)), pow(Float64(-2), Float64(0.5)), pow(Float64(-8), Float64(-3)), pow(Float64(2), Float64(0.5)))
print(exp(Float64(709.7)), exp(Float64(709.8)), exp(Float64(-745)), exp(Float64(-746)), exp(Float32(88.7)), exp(Float32(88.8)), exp(Float32(-103)))
print(sinh(Float64(710.4)), cosh(Float64(710.4)), sinh(Float64(711)), tanh(Float64(-50)), expm1(Float64(-1e-300)))
print(sin(Float64(1e22)), cos(Float64(1.7976931348623157e308)), tan(Float32(1e38)), sin(Float64(5e-324)))
print(erfc(Float64(27)), erfc(Float64(28)), erfc(Float64(-7)), hypot(Float64(3e300), Float64(4e300)), cbrt(Float64(-27)), cbrt(Float64(5e-324)))
print(exp(SIMD[DType.float16, 2](1, -1)), log(SIMD[DType.bfloat16, 2](2, 10)), tanh(Float16(0.5)), pow(Float16(2), Float16(0.5)))
# CHECK: exp [1.0, 1.0, inf, 0.0, nan, 2.7182818284590451, 0.36787944117144233, 0.1353352832366127]
# CHECK: exp2 [1.0, 1.0, inf, 0.0, nan, 2.0, 0.5, 0.25]
# CHECK: expm1 [0.0, -0.0, inf, -1.0, nan, 1.7182818284590453, -0.63212055882855767, -0.8646647167633873]
# CHECK: log [-inf, -inf, inf, nan, nan, 0.0, nan, nan]
# CHECK: log2 [-inf, -inf, inf, nan, nan, 0.0, nan, nan]
# CHECK: log10 [-inf, -inf, inf, nan, nan, 0.0, nan, nan]
# CHECK: log1p [0.0, -0.0, inf, nan, nan, 0.69314718055994529, -inf, nan]
# CHECK: sin [0.0, -0.0, nan, nan, nan, 0.8414709848078965, -0.8414709848078965, -0.90929742682568171]
# CHECK: cos [1.0, 1.0, nan, nan, nan, 0.54030230586813965, 0.54030230586813965, -0.41614683654714241]
# CHECK: tan [0.0, -0.0, nan, nan, nan, 1.5574077246549023, -1.5574077246549023, 2.1850398632615189]
# CHECK: asin [0.0, -0.0, nan, nan, nan, 1.5707963267948966, -1.5707963267948966, nan]
# CHECK: acos [1.5707963267948966, 1.5707963267948966, nan, nan, nan, 0.0, 3.1415926535897931, nan]
# CHECK: atan [0.0, -0.0, 1.5707963267948966, -1.5707963267948966, nan, 0.78539816339744828, -0.78539816339744828, -1.1071487177940904]
# CHECK: sinh [0.0, -0.0, inf, -inf, nan, 1.1752011936438014, -1.1752011936438014, -3.6268604078470186]
# CHECK: cosh [1.0, 1.0, inf, inf, nan, 1.5430806348152437, 1.5430806348152437, 3.7621956910836314]
# CHECK: tanh [0.0, -0.0, 1.0, -1.0, nan, 0.76159415595576485, -0.76159415595576485, -0.9640275800758169]
# CHECK: asinh [0.0, -0.0, inf, -inf, nan, 0.88137358701954305, -0.88137358701954305, -1.4436354751788103]
# CHECK: acosh [nan, nan, inf, nan, nan, 0.0, nan, nan]
# CHECK: atanh [0.0, -0.0, nan, nan, nan, inf, -inf, nan]
# CHECK: erf [0.0, -0.0, 1.0, -1.0, nan, 0.84270079294971489, -0.84270079294971489, -0.99532226501895271]
# CHECK: erfc [1.0, 1.0, 0.0, 2.0, nan, 0.15729920705028513, 1.8427007929497148, 1.9953222650189528]
# CHECK: cbrt [0.0, -0.0, inf, -inf, nan, 1.0, -1.0, -1.2599210498948732]
# CHECK: rsqrt [inf, -inf, 0.0, nan, nan, 1.0, nan, nan]
# CHECK: tgamma [inf, -inf, inf, nan, nan, 1.0, nan, nan]
# CHECK: pow 0.0 [1.0, 1.0, 0.0, inf, nan, 0.0, inf, inf]
# CHECK: pow -0.0 [1.0, 1.0, 0.0, inf, nan, -0.0, -inf, inf]
# CHECK: pow inf [1.0, 1.0, inf, 0.0, nan, inf, 0.0, 0.0]
# CHECK: pow -inf [1.0, 1.0, inf, 0.0, nan, -inf, -0.0, 0.0]
# CHECK: pow nan [1.0, 1.0, nan, nan, nan, nan, nan, nan]
# CHECK: pow 1.0 [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0]
# CHECK: pow -1.0 [1.0, 1.0, 1.0, 1.0, nan, -1.0, -1.0, 1.0]
# CHECK: pow -2.0 [1.0, 1.0, inf, 0.0, nan, -2.0, -0.5, 0.25]
# CHECK: atan2 0.0 [0.0, 3.1415926535897931, 0.0, 3.1415926535897931, nan, 0.0, 3.1415926535897931, 3.1415926535897931]
# CHECK: atan2 -0.0 [-0.0, -3.1415926535897931, -0.0, -3.1415926535897931, nan, -0.0, -3.1415926535897931, -3.1415926535897931]
# CHECK: atan2 inf [1.5707963267948966, 1.5707963267948966, 0.78539816339744828, 2.3561944901923448, nan, 1.5707963267948966, 1.5707963267948966, 1.5707963267948966]
# CHECK: atan2 -inf [-1.5707963267948966, -1.5707963267948966, -0.78539816339744828, -2.3561944901923448, nan, -1.5707963267948966, -1.5707963267948966, -1.5707963267948966]
# CHECK: atan2 nan [nan, nan, nan, nan, nan, nan, nan, nan]
# CHECK: atan2 1.0 [1.5707963267948966, 1.5707963267948966, 0.0, 3.1415926535897931, nan, 0.78539816339744828, 2.3561944901923448, 2.677945044588987]
# CHECK: atan2 -1.0 [-1.5707963267948966, -1.5707963267948966, -0.0, -3.1415926535897931, nan, -0.78539816339744828, -2.3561944901923448, -2.677945044588987]
# CHECK: atan2 -2.0 [-1.5707963267948966, -1.5707963267948966, -0.0, -3.1415926535897931, nan, -1.1071487177940904, -2.0344439357957027, -2.3561944901923448]
# CHECK: hypot 0.0 [0.0, 0.0, inf, inf, nan, 1.0, 1.0, 2.0]
# CHECK: hypot -0.0 [0.0, 0.0, inf, inf, nan, 1.0, 1.0, 2.0]
# CHECK: hypot inf [inf, inf, inf, inf, inf, inf, inf, inf]
# CHECK: hypot -inf [inf, inf, inf, inf, inf, inf, inf, inf]
# CHECK: hypot nan [nan, nan, inf, inf, nan, nan, nan, nan]
# CHECK: hypot 1.0 [1.0, 1.0, inf, inf, nan, 1.4142135623730951, 1.4142135623730951, 2.2360679774997898]
# CHECK: hypot -1.0 [1.0, 1.0, inf, inf, nan, 1.4142135623730951, 1.4142135623730951, 2.2360679774997898]
# CHECK: hypot -2.0 [2.0, 2.0, inf, inf, nan, 2.2360679774997898, 2.2360679774997898, 2.8284271247461903]
# CHECK: -8.0 nan -0.001953125 1.4142135623730951
# CHECK: 1.6549840276802644e+308 inf 4.9406564584124654e-324 0.0 3.325976864406685e+38 inf 1.4012984643248171e-45
# CHECK: 1.6663642832806496e+308 1.6663642832806496e+308 inf -1.0 -1e-300
# CHECK: -0.85220084976718879 -0.99998768942655991 6.7376413345336914 4.9406564584124654e-324
# CHECK: 5.2370464393526292e-319 0.0 2.0 5.0000000000000003e+300 -3.0 1.7031839360032603e-108
# CHECK: [2.71875, 0.367919921875] [0.69140625, 2.296875] 0.462158203125 1.4140625
