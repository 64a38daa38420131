"""Printing."""

from utils.list import DimList


@always_inline("nodebug")
fn print():
    """Writes a newline.

    ```mojo
    print()  # prints
    ```
    """
    put_new_line()


fn print[*Ts: Stringable](*elements: *Ts):
    """Writes the elements, separated by spaces, and a newline.

    ```mojo
    print("one", 2, 3.5)  # prints one 2 3.5
    ```
    """
    @parameter
    for i in range(Int {value: __mlir_op.`pop.variadic.size`(Ts)}):

        @parameter
        if i > 0:
            _write_space()
        _write(elements[i])
    put_new_line()


fn print[length: Int](dims: DimList):
    """Writes the first sizes of a list, as in `[2, ?]`, and a newline.

    Parameters:
        length: How many of the sizes.

    Args:
        dims: The sizes.
    """
    print_no_newline("[")
    for i in range(length):
        if i > 0:
            print_no_newline(", ")
        print_no_newline(dims.value[i])
    print_no_newline("]")
    put_new_line()


# The second parameter lets the overload without keywords go first.
fn print[*Ts: Stringable, general: Int = 0](
    *elements: *Ts, sep: StringRef = " ", end: StringRef = "\n", flush: Bool = False
):
    """Writes the elements, separated by `sep`, and `end`; hands all that was written on if `flush`.

    ```mojo
    print(1, 2, 3, sep=", ", end="!")
    print()
    # prints 1, 2, 3!
    ```
    """
    @parameter
    for i in range(Int {value: __mlir_op.`pop.variadic.size`(Ts)}):

        @parameter
        if i > 0:
            _write(sep)
        _write(elements[i])
    _write(end)
    if flush:
        _flush()


fn print_no_newline[*Ts: Stringable](*elements: *Ts):
    """Writes the elements, separated by spaces.

    ```mojo
    print_no_newline(1, 2)
    print()
    # prints 1 2
    ```
    """
    @parameter
    for i in range(Int {value: __mlir_op.`pop.variadic.size`(Ts)}):

        @parameter
        if i > 0:
            _write_space()
        _write(elements[i])


@always_inline
fn _printf(format: StringLiteral):
    """Writes text by the `printf` of the C library."""
    _ = external_call["printf", Int32](format.data())


@always_inline
fn _printf[T0: AnyType](format: StringLiteral, a: T0):
    """Writes a value by the `printf` of the C library."""
    _ = external_call["printf", Int32](format.data(), a)


@always_inline
fn _printf[T0: AnyType, T1: AnyType](format: StringLiteral, a: T0, b: T1):
    """Writes values by the `printf` of the C library."""
    _ = external_call["printf", Int32](format.data(), a, b)


@always_inline
fn _printf[T0: AnyType, T1: AnyType, T2: AnyType](format: StringLiteral, a: T0, b: T1, c: T2):
    """Writes values by the `printf` of the C library."""
    _ = external_call["printf", Int32](format.data(), a, b, c)


@always_inline
fn _printf[T0: AnyType, T1: AnyType, T2: AnyType, T3: AnyType](format: StringLiteral, a: T0, b: T1, c: T2, d: T3):
    """Writes values by the `printf` of the C library."""
    _ = external_call["printf", Int32](format.data(), a, b, c, d)


@no_inline
fn put_new_line():
    """Writes a newline.

    ```mojo
    put_new_line()
    # prints
    ```
    """
    _write_bytes(StringLiteral("\n").data(), 1)


@always_inline("nodebug")
fn _flush():
    """Hands what was written on to whoever shows it."""
    __mlir_op.`pop.external_call`[func="mojo_flush", _type=None]()


@no_inline
fn _write_space():
    """Writes a space."""
    _write_bytes(StringLiteral(" ").data(), 1)


@always_inline("nodebug")
fn _write_bytes(data: DTypePointer[DType.int8], size: Int):
    """Writes bytes to the output buffer."""
    __mlir_op.`pop.external_call`[func="mojo_write", _type=None](data.address, size.value)


@no_inline
fn _write(value: Int):
    """Writes decimal digits."""
    let text = stack_allocation[_LONGEST_NUMBER, DType.int8]()
    _write_bytes(text, _int_digits(value, text))


@no_inline
fn _write(value: Bool):
    """Writes `True` or `False`."""
    if value:
        _write("True")
    else:
        _write("False")


@always_inline
fn _write(value: FloatLiteral):
    """Writes a number."""
    _write_float(value.value)


@no_inline
fn _write_float(value: __mlir_type.`!pop.scalar<float64>`):
    """Writes 17 significant digits."""
    let text = stack_allocation[_LONGEST_NUMBER, DType.int8]()
    _write_bytes(text, _float_digits(value, text))


@no_inline
fn _write_uint(value: UInt64):
    """Writes decimal digits."""
    let text = stack_allocation[_LONGEST_NUMBER, DType.int8]()
    _write_bytes(text, _uint_digits(value, text))


@no_inline
fn _write_address(value: Int):
    """Writes an address such as `0x7f00`."""
    let text = stack_allocation[_LONGEST_NUMBER, DType.int8]()
    _write_bytes(text, _address_digits(value, text))


@no_inline
fn _write(value: StringLiteral):
    """Writes text."""
    _write_bytes(value.data(), value.__len__())


@no_inline
fn _write(value: StringRef):
    """Writes text."""
    _write_bytes(value.data, value.length)


@no_inline
fn _write(value: String):
    """Writes text."""
    _write_bytes(value._as_ptr(), value.__len__())


@no_inline
fn _write(value: DType):
    """Writes the name of a lane type."""
    _write(value._name())


@no_inline
fn _write(value: NoneType):
    """Writes `None`."""
    _write("None")


@always_inline
fn _write[type: DType](value: SIMD[type, 1]):
    """Writes a scalar."""
    @parameter
    if type.is_bool():
        _write(Bool(value.value))
    elif type.is_floating_point():
        _write_float(value.cast[DType.float64]().value)
    elif type.is_address():
        _write_address(value.to_int())
    elif type.is_unsigned():
        _write_uint(value.cast[DType.uint64]())
    else:
        _write(value.to_int())


fn _write[T: Stringable, general: Int = 0](value: T):
    """Writes the text of a value; the second parameter lets the overloads above go first."""
    _write(value.__str__())
