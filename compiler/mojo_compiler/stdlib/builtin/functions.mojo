"""Functions that ask a value for something."""


@always_inline("nodebug")
fn len[T: Sized](value: T) -> Int:
    """The number of elements of a value."""
    return value.__len__()


# The second parameter lets the overload that cannot fail go first.
@always_inline("nodebug")
fn len[T: SizedRaising, general: Int = 0](value: T) raises -> Int:
    """The number of elements of a value."""
    return value.__len__()


@always_inline("nodebug")
fn str[T: Stringable](value: T) -> String:
    """The text of a value."""
    return value.__str__()


@always_inline("nodebug")
fn int[T: Intable](value: T) -> Int:
    """The integer that a value stands for."""
    return value.__int__()


@always_inline("nodebug")
fn int[T: IntableRaising, general: Int = 0](value: T) raises -> Int:
    """The integer that a value stands for."""
    return value.__int__()


@always_inline("nodebug")
fn hash[T: Hashable](value: T) -> Int:
    """A number that equal values share."""
    return value.__hash__()


@no_inline
fn hash(bytes: DTypePointer[DType.int8], n: Int) -> Int:
    """A number that equal sequences of `n` bytes share."""
    var result: Int = 0x2545F4914F6CDD1D
    for i in range(n):
        result = (result ^ bytes.load(i).to_int()) * 0x100000001B3
    return result ^ (result >> 29)


fn hex[T: Intable](value: T) -> String:
    """Hexadecimal digits after `0x`."""
    let number = value.__int__()
    if number < 0:
        return String("-") + _format_address(-number)
    return _format_address(number)
