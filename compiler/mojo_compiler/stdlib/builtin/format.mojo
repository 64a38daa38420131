"""Texts of numbers (language.md W2-W5). Everything is out of line to keep callers small."""

alias _LONGEST_NUMBER = 32
"""Bytes that the text of a number takes at most."""


@no_inline
fn _format_int(value: Int) -> String:
    """Decimal digits."""
    let text = DTypePointer[DType.int8].alloc(_LONGEST_NUMBER)
    return _number_text(text, _int_digits(value, text))


@no_inline
fn _format_uint(value: UInt64) -> String:
    """Decimal digits."""
    let text = DTypePointer[DType.int8].alloc(_LONGEST_NUMBER)
    return _number_text(text, _uint_digits(value, text))


@no_inline
fn _format_address(value: Int) -> String:
    """An address such as `0x7f00`."""
    let text = DTypePointer[DType.int8].alloc(_LONGEST_NUMBER)
    return _number_text(text, _address_digits(value, text))


@no_inline
fn _format_float(value: __mlir_type.`!pop.scalar<float64>`) -> String:
    """17 significant digits, as `print` writes them."""
    let text = DTypePointer[DType.int8].alloc(_LONGEST_NUMBER)
    return _number_text(text, _float_digits(value, text))


@always_inline
fn _number_text(text: DTypePointer[DType.int8], length: Int) -> String:
    """Takes over memory for the text of a number, in which it has been written."""
    text.store(length, 0)
    var buffer = DynamicVector[Int8](text.as_scalar_pointer(), length + 1)
    buffer.capacity = _LONGEST_NUMBER
    return String(buffer^)


@always_inline("nodebug")
fn _int_digits(value: Int, text: DTypePointer[DType.int8]) -> Int:
    """Writes decimal digits; returns their number."""
    return Int {value: __mlir_op.`pop.format_signed`(value.value, text.address)}


@always_inline("nodebug")
fn _uint_digits(value: UInt64, text: DTypePointer[DType.int8]) -> Int:
    """Writes decimal digits; returns their number."""
    return Int {value: __mlir_op.`pop.format_unsigned`(value.value, text.address)}


@always_inline("nodebug")
fn _address_digits(value: Int, text: DTypePointer[DType.int8]) -> Int:
    """Writes an address such as `0x7f00`; returns the number of bytes."""
    return Int {value: __mlir_op.`pop.format_address`(value.value, text.address)}


@always_inline("nodebug")
fn _float_digits(value: __mlir_type.`!pop.scalar<float64>`, text: DTypePointer[DType.int8]) -> Int:
    """Writes 17 significant digits; returns the number of bytes."""
    return Int {value: __mlir_op.`pop.format_float`(value, text.address)}


@always_inline
fn _format_scalar[type: DType](value: SIMD[type, 1]) -> String:
    """The text of a scalar."""
    @parameter
    if type.is_bool():
        return Bool(value.value).__str__()
    elif type.is_floating_point():
        return _format_float(value.cast[DType.float64]().value)
    elif type.is_address():
        return _format_address(value.to_int())
    elif type.is_unsigned():
        return _format_uint(value.cast[DType.uint64]())
    return _format_int(value.to_int())
