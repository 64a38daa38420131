"""Functions that ask a value for something."""

from .hashing import hash


@always_inline("nodebug")
fn len[T: Sized](value: T) -> Int:
    """The number of elements of a value.

    ```mojo
    print(len("Mojo"), len(DynamicVector[Int]()))  # prints 4 0
    ```
    """
    return value.__len__()


# The second parameter lets the overload that cannot fail go first.
@always_inline("nodebug")
fn len[T: SizedRaising, general: Int = 0](value: T) raises -> Int:
    """The number of elements of a value.

    Raises:
        Whatever the value's `__len__` raises.
    """
    return value.__len__()


@always_inline("nodebug")
fn str[T: Stringable](value: T) -> String:
    """The text of a value.

    ```mojo
    let text = str(40 + 2) + "!"
    print(text)  # prints 42!
    ```
    """
    return value.__str__()


@always_inline("nodebug")
fn int[T: Intable](value: T) -> Int:
    """The integer that a value stands for.

    ```mojo
    print(int(3.99), int(-3.99))  # prints 3 -3
    ```
    """
    return value.__int__()


@always_inline("nodebug")
fn int[T: IntableRaising, general: Int = 0](value: T) raises -> Int:
    """The integer that a value stands for.

    Raises:
        Whatever the value's `__int__` raises.
    """
    return value.__int__()


@always_inline("nodebug")
fn hash[T: Hashable](value: T) -> Int:
    """A number that equal values share.

    ```mojo
    print(hash(42) == hash(42))  # prints True
    ```
    """
    return value.__hash__()


fn hex[T: Intable](value: T) -> String:
    """Hexadecimal digits after `0x`.

    ```mojo
    print(hex(255))  # prints 0xff
    ```
    """
    let number = value.__int__()
    if number < 0:
        return String("-") + _format_address(-number)
    return _format_address(number)
