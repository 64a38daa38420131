# T10, T14: between dtypes only by cast
let f: Float32 = 1.75
let d = f.cast[DType.float64]()
let i = Int32(-3)
print(d, f.cast[DType.int8](), i.cast[DType.uint8](), i.cast[DType.float32](), Float64(-1.7).to_int(), int(Float64(2.9)))
# CHECK: 1.75 1 253 -3.0 -1 2
print(UInt8(200).cast[DType.int8](), Int8(-1).cast[DType.int32](), UInt8(255).cast[DType.int32](), Int32(300).cast[DType.uint8]())
# CHECK: -56 -1 255 44
print(SIMD[DType.int32, 2](0, 5).cast[DType.bool](), SIMD[DType.bool, 2](True, False).cast[DType.float32]())
# CHECK: [False, True] [1.0, 0.0]
print(Float64(Int(7)), Float32(1.5).to_int())
# CHECK: 7.0 1
