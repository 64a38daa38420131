"""The parts of floating-point numbers (stdlib.md 3.9); limits, under the path of versions before July 2023."""

from .limit import inf, isfinite, isinf, neginf
from memory.unsafe import bitcast
from sys.info import is_x86


struct FPUtils[type: DType]:
    """The layout of a floating-point type, and the parts of its numbers.

    ```mojo
    from math.numerics import FPUtils
    print(FPUtils[DType.float32].mantissa_width(), FPUtils[DType.float32].get_exponent(Float32(8)))  # prints 23 130
    ```
    """

    @staticmethod
    @always_inline
    fn mantissa_width() -> Int:
        """The bits of the fraction."""
        constrained[type.is_floating_point(), "the type must be a floating-point type"]()
        @parameter
        if type == DType.float16:
            return 10
        elif type == DType.bfloat16:
            return 7
        elif type == DType.float32:
            return 23
        return 52

    @staticmethod
    @always_inline
    fn exponent_width() -> Int:
        """The bits of the exponent."""
        return type.bitwidth() - 1 - Self.mantissa_width()

    @staticmethod
    @always_inline
    fn max_exponent() -> Int:
        """The exponent of two that no finite number reaches."""
        return 1 << (Self.exponent_width() - 1)

    @staticmethod
    @always_inline
    fn exponent_bias() -> Int:
        """What is added to an exponent where it is stored."""
        return Self.max_exponent() - 1

    @staticmethod
    @always_inline
    fn sign_mask() -> Int:
        """The bit of the sign."""
        return 1 << (type.bitwidth() - 1)

    @staticmethod
    @always_inline
    fn exponent_mask() -> Int:
        """The bits of the exponent."""
        return ((1 << Self.exponent_width()) - 1) << Self.mantissa_width()

    @staticmethod
    @always_inline
    fn mantissa_mask() -> Int:
        """The bits of the fraction."""
        return (1 << Self.mantissa_width()) - 1

    @staticmethod
    @always_inline
    fn quiet_nan_mask() -> Int:
        """The bits of an exponent that is no number's, and the first of the fraction."""
        return Self.exponent_mask() | (1 << (Self.mantissa_width() - 1))

    @staticmethod
    @always_inline
    fn bitcast_to_integer(value: SIMD[type, 1]) -> Int:
        """The bits of a number."""
        @parameter
        if type.bitwidth() == 16:
            return bitcast[DType.uint16, 1](value).to_int()
        elif type.bitwidth() == 32:
            return bitcast[DType.uint32, 1](value).to_int()
        return bitcast[DType.uint64, 1](value).to_int()

    @staticmethod
    @always_inline
    fn bitcast_from_integer(value: Int) -> SIMD[type, 1]:
        """The number with these bits."""
        @parameter
        if type.bitwidth() == 16:
            return bitcast[type, 1](UInt16(value))
        elif type.bitwidth() == 32:
            return bitcast[type, 1](UInt32(value))
        return bitcast[type, 1](UInt64(value))

    @staticmethod
    @always_inline
    fn get_sign(value: SIMD[type, 1]) -> Bool:
        """Whether the sign is set."""
        return (Self.bitcast_to_integer(value) & Self.sign_mask()) != 0

    @staticmethod
    @always_inline
    fn set_sign(value: SIMD[type, 1], sign: Bool) -> SIMD[type, 1]:
        """The number with another sign."""
        let rest = Self.bitcast_to_integer(value) & ~Self.sign_mask()
        return Self.bitcast_from_integer(rest | (Self.sign_mask() if sign else 0))

    @staticmethod
    @always_inline
    fn get_exponent(value: SIMD[type, 1]) -> Int:
        """The exponent as it is stored."""
        return (Self.bitcast_to_integer(value) & Self.exponent_mask()) >> Self.mantissa_width()

    @staticmethod
    @always_inline
    fn get_exponent_without_bias(value: SIMD[type, 1]) -> Int:
        """The exponent of two."""
        return Self.get_exponent(value) - Self.exponent_bias()

    @staticmethod
    @always_inline
    fn set_exponent(value: SIMD[type, 1], exponent: Int) -> SIMD[type, 1]:
        """The number with another exponent, given as it is stored."""
        let rest = Self.bitcast_to_integer(value) & ~Self.exponent_mask()
        return Self.bitcast_from_integer(rest | ((exponent << Self.mantissa_width()) & Self.exponent_mask()))

    @staticmethod
    @always_inline
    fn get_mantissa(value: SIMD[type, 1]) -> Int:
        """The fraction's bits."""
        return Self.bitcast_to_integer(value) & Self.mantissa_mask()

    @staticmethod
    @always_inline
    fn set_mantissa(value: SIMD[type, 1], mantissa: Int) -> SIMD[type, 1]:
        """The number with another fraction."""
        let rest = Self.bitcast_to_integer(value) & ~Self.mantissa_mask()
        return Self.bitcast_from_integer(rest | (mantissa & Self.mantissa_mask()))

    @staticmethod
    @always_inline
    fn pack(sign: Bool, exponent: Int, mantissa: Int) -> SIMD[type, 1]:
        """The number with these parts; the exponent as it is stored."""
        let number = Self.set_mantissa(Self.bitcast_from_integer(0), mantissa)
        return Self.set_sign(Self.set_exponent(number, exponent), sign)


struct FlushDenormals:
    """While it is entered, numbers next to zero count as zero: the processor is faster without them."""

    var state: UInt32

    @always_inline
    fn __init__(inout self):
        """Remembers how it was."""
        self.state = _control_state()

    @always_inline
    fn __enter__(self):
        """Numbers next to zero count as zero."""
        _set_control_state(self.state | 0x8040)

    @always_inline
    fn __exit__(self):
        """As before."""
        _set_control_state(self.state)


fn _control_state() -> UInt32:
    """What the processor does with special numbers."""
    @parameter
    if is_x86():
        let place = stack_allocation[1, DType.uint32]()
        __mlir_op.`pop.call_llvm_intrinsic`[intrin="llvm.x86.sse.stmxcsr", _type=None](place.address)
        return place.load()
    return 0


fn _set_control_state(state: UInt32):
    """Changes what the processor does with special numbers."""
    @parameter
    if is_x86():
        let place = stack_allocation[1, DType.uint32]()
        place.store(state)
        __mlir_op.`pop.call_llvm_intrinsic`[intrin="llvm.x86.sse.ldmxcsr", _type=None](place.address)
