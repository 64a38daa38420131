"""Texts of numbers (language.md W2-W5). Digits come from the runtime; everything is out of line to keep callers small."""


@no_inline
fn _format_int(value: Int) -> String:
    """Decimal digits."""
    let text = DTypePointer[DType.int8](
        __mlir_op.`pop.stack_allocation`[count=32, type=__mlir_type.`!pop.scalar<int8>`]()
    )
    let size = _digits_before(text.offset(32), value)
    return String(StringRef(text.offset(32 - size), size))


fn _digits_before(end: DTypePointer[DType.int8], value: Int) -> Int:
    """Writes decimal digits so that they end at an address; returns the number of bytes. Needs no runtime, so that it
    works at compile time."""
    let ten = __mlir_attr.`10 : index`
    var rest = (-value if value < 0 else value).value
    var size: Int = 0
    while True:
        size += 1
        end.store(-size, Int8(48 + Int(__mlir_op.`index.remu`(rest, ten))))
        rest = __mlir_op.`index.divu`(rest, ten)
        if Int(rest) == 0:
            break
    if value < 0:
        size += 1
        end.store(-size, 45)
    return size


@no_inline
fn _format_uint(value: UInt64) -> String:
    """Decimal digits."""
    let text = DTypePointer[DType.int8](
        __mlir_op.`pop.stack_allocation`[count=32, type=__mlir_type.`!pop.scalar<int8>`]()
    )
    return String(StringRef(text, _uint_digits(value, text)))


@no_inline
fn _format_address(value: Int) -> String:
    """An address such as `0x7f00`."""
    let text = DTypePointer[DType.int8](
        __mlir_op.`pop.stack_allocation`[count=32, type=__mlir_type.`!pop.scalar<int8>`]()
    )
    return String(StringRef(text, _address_digits(value, text)))


@no_inline
fn _format_float(value: __mlir_type.`!pop.scalar<float64>`) -> String:
    """17 significant digits, as `print` writes them."""
    let text = DTypePointer[DType.int8](
        __mlir_op.`pop.stack_allocation`[count=64, type=__mlir_type.`!pop.scalar<int8>`]()
    )
    return String(StringRef(text, _float_digits(value, text)))


@always_inline
fn _int_digits(value: Int, text: DTypePointer[DType.int8]) -> Int:
    """Writes decimal digits; returns their number."""
    return Int(__mlir_op.`pop.external_call`[func="mojo_format_i64", _type=__mlir_type.index](value.value, text.address))


@always_inline
fn _uint_digits(value: UInt64, text: DTypePointer[DType.int8]) -> Int:
    """Writes decimal digits; returns their number."""
    return Int(__mlir_op.`pop.external_call`[func="mojo_format_u64", _type=__mlir_type.index](value.value, text.address))


@always_inline
fn _address_digits(value: Int, text: DTypePointer[DType.int8]) -> Int:
    """Writes an address such as `0x7f00`; returns the number of bytes."""
    return Int(__mlir_op.`pop.external_call`[func="mojo_format_address", _type=__mlir_type.index](value.value, text.address))


@always_inline
fn _float_digits(value: __mlir_type.`!pop.scalar<float64>`, text: DTypePointer[DType.int8]) -> Int:
    """Writes 17 significant digits; returns the number of bytes."""
    return Int(__mlir_op.`pop.external_call`[func="mojo_format_f64", _type=__mlir_type.index](value, text.address))


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
