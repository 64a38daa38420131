"""Names of common types."""

alias Scalar = SIMD[size=1]

alias Int8 = SIMD[DType.int8, 1]
alias UInt8 = SIMD[DType.uint8, 1]
alias Int16 = SIMD[DType.int16, 1]
alias UInt16 = SIMD[DType.uint16, 1]
alias Int32 = SIMD[DType.int32, 1]
alias UInt32 = SIMD[DType.uint32, 1]
alias Int64 = SIMD[DType.int64, 1]
alias UInt64 = SIMD[DType.uint64, 1]
alias BFloat16 = SIMD[DType.bfloat16, 1]
alias Float16 = SIMD[DType.float16, 1]
alias Float32 = SIMD[DType.float32, 1]
alias Float64 = SIMD[DType.float64, 1]

# spellings of May 2023
alias SI8 = Int8
alias UI8 = UInt8
alias SI16 = Int16
alias UI16 = UInt16
alias SI32 = Int32
alias UI32 = UInt32
alias SI64 = Int64
alias UI64 = UInt64
alias BF16 = BFloat16
alias F16 = Float16
alias F32 = Float32
alias F64 = Float64

# other names of one thing
alias List = DynamicVector
alias Slice = slice
alias TupleLiteral = Tuple
alias InlinedString = String
