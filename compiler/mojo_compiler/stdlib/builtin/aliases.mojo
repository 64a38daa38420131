"""Names of common types."""

alias Scalar = SIMD[size=1]
"""A vector of one lane."""

alias Int8 = SIMD[DType.int8, 1]
"""A signed integer of 8 bits."""
alias UInt8 = SIMD[DType.uint8, 1]
"""An unsigned integer of 8 bits."""
alias Int16 = SIMD[DType.int16, 1]
"""A signed integer of 16 bits."""
alias UInt16 = SIMD[DType.uint16, 1]
"""An unsigned integer of 16 bits."""
alias Int32 = SIMD[DType.int32, 1]
"""A signed integer of 32 bits."""
alias UInt32 = SIMD[DType.uint32, 1]
"""An unsigned integer of 32 bits."""
alias Int64 = SIMD[DType.int64, 1]
"""A signed integer of 64 bits."""
alias UInt64 = SIMD[DType.uint64, 1]
"""An unsigned integer of 64 bits."""
alias BFloat16 = SIMD[DType.bfloat16, 1]
"""A number of 16 bits with the range of `Float32`: an exponent of 8 bits and a fraction of 7."""
alias Float16 = SIMD[DType.float16, 1]
"""An IEEE number of 16 bits."""
alias Float32 = SIMD[DType.float32, 1]
"""An IEEE number of 32 bits."""
alias Float64 = SIMD[DType.float64, 1]
"""An IEEE number of 64 bits."""

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
