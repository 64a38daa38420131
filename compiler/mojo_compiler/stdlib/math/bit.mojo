"""Bits of integers."""


@always_inline
fn _bits[name: StringLiteral, type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """A function of the processor by its intrinsic."""
    constrained[type.is_integral(), "the argument must be an integer"]()
    return SIMD[type, simd_width] {value: __mlir_op.`pop.call_llvm_intrinsic`[intrin=name](x.value)}


@always_inline("nodebug")
fn ctlz[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """For every lane, the number of zeros before the highest bit set.

    ```mojo
    from math.bit import ctlz
    print(ctlz(Int32(1)))  # prints 31
    ```
    """
    return _bits["llvm.ctlz"](x)


@always_inline("nodebug")
fn ctlz(x: Int) -> Int:
    """The number of zeros before the highest bit set."""
    return ctlz(SIMD[DType.index, 1](x)).to_int()


@always_inline("nodebug")
fn cttz[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """For every lane, the number of zeros after the lowest bit set.

    ```mojo
    from math.bit import cttz
    print(cttz(Int32(8)))  # prints 3
    ```
    """
    return _bits["llvm.cttz"](x)


@always_inline("nodebug")
fn cttz(x: Int) -> Int:
    """The number of zeros after the lowest bit set."""
    return cttz(SIMD[DType.index, 1](x)).to_int()


@always_inline("nodebug")
fn ctpop[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """For every lane, the number of bits set.

    ```mojo
    from math.bit import ctpop
    print(ctpop(Int32(0b1011)))  # prints 3
    ```
    """
    return _bits["llvm.ctpop"](x)


@always_inline("nodebug")
fn ctpop(x: Int) -> Int:
    """The number of bits set."""
    return ctpop(SIMD[DType.index, 1](x)).to_int()


@always_inline("nodebug")
fn bitreverse[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """For every lane, the bits in reverse order.

    ```mojo
    from math.bit import bitreverse
    print(bitreverse(UInt8(1)))  # prints 128
    ```
    """
    return _bits["llvm.bitreverse"](x)


@always_inline("nodebug")
fn bitreverse(x: Int) -> Int:
    """The bits in reverse order."""
    return bitreverse(SIMD[DType.index, 1](x)).to_int()


@always_inline("nodebug")
fn bswap[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """For every lane, the bytes in reverse order.

    ```mojo
    from math.bit import bswap
    print(hex(bswap(Int32(0x01020304)).to_int()))  # prints 0x4030201
    ```
    """
    return _bits["llvm.bswap"](x)


@always_inline("nodebug")
fn bswap(x: Int) -> Int:
    """The bytes in reverse order."""
    return bswap(SIMD[DType.index, 1](x)).to_int()


@always_inline("nodebug")
fn bit_not[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """All bits flipped.

    ```mojo
    from math.bit import bit_not
    print(bit_not(Int32(0)))  # prints -1
    ```
    """
    return ~x


@always_inline("nodebug")
fn bit_and[type: DType, simd_width: Int](
    a: SIMD[type, simd_width], b: SIMD[type, simd_width]
) -> SIMD[type, simd_width]:
    """Bitwise and.

    ```mojo
    from math.bit import bit_and
    print(bit_and(Int32(0b1100), Int32(0b1010)))  # prints 8
    ```
    """
    return a & b


@always_inline("nodebug")
fn bit_length[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """For every lane, how many bits it needs, not counting a sign.

    ```mojo
    from math.bit import bit_length
    print(bit_length(Int32(255)))  # prints 8
    ```
    """
    @parameter
    if type.is_unsigned():
        return type.bitwidth() - ctlz(x)
    return type.bitwidth() - ctlz(x ^ (x >> (type.bitwidth() - 1)))


@always_inline("nodebug")
fn bit_length(x: Int) -> Int:
    """How many bits a number needs, not counting a sign."""
    return bit_length(SIMD[DType.index, 1](x)).to_int()


@always_inline("nodebug")
fn select[type: DType, simd_width: Int](
    condition: SIMD[DType.bool, simd_width], true_case: SIMD[type, simd_width], false_case: SIMD[type, simd_width]
) -> SIMD[type, simd_width]:
    """Lanes of `true_case` where the condition holds, else lanes of `false_case`.

    ```mojo
    from math import select
    let v = SIMD[DType.int32, 2](1, -5)
    print(select(v > 0, v, -v))  # prints [1, 5]
    ```
    """
    return condition.select(true_case, false_case)
