"""Bytes as characters, and numbers in text."""


@always_inline
fn ord(s: String) -> Int:
    """The first byte, as a signed number.

    ```mojo
    print(ord("a"))  # prints 97
    ```
    """
    return s._byte(0).to_int()


@always_inline
fn ord(s: StringLiteral) -> Int:
    """The first byte, as a signed number."""
    return s.data().load().to_int()


@always_inline
fn ord(s: StringRef) -> Int:
    """The first byte, as a signed number."""
    return s.data.load().to_int()


@always_inline
fn chr(c: Int) -> String:
    """The text of one byte.

    ```mojo
    print(chr(97) + chr(98))  # prints ab
    ```
    """
    return _character(Int8(c))


@no_inline
fn atol(str: String) raises -> Int:
    """The decimal number that a text spells, with an optional minus.

    Raises:
        An error if the text is no decimal number, or one that an `Int` does not hold.

    ```mojo
    print(atol("-42") + 2)
    try: print(atol("forty"))
    except e: print(e)
    # prints -40
    # prints String is not convertible to integer.
    ```
    """
    let text = str._strref_dangerous()
    if text.length == 0:
        raise Error("Empty String cannot be converted to integer.")
    let negative = text._byte(0) == 45
    var i: Int = 1 if negative else 0
    if i == text.length:
        raise Error("String is not convertible to integer.")
    var result: Int = 0
    while i < text.length:
        if not isdigit(text._byte(i)):
            raise Error("String is not convertible to integer.")
        let digit = text._byte(i).to_int() - 48
        # downwards, because the least number has no positive counterpart
        if not _fits(result, digit):
            raise Error("String expresses an integer too large to store in Int.")
        result = result * 10 - digit
        i += 1
    if negative:
        return result
    if result == -9223372036854775808:
        raise Error("String expresses an integer too large to store in Int.")
    return -result


@always_inline
fn _fits(value: Int, digit: Int) -> Bool:
    """Whether `value * 10 - digit` does not wrap, for `value` not positive."""
    return value > -922337203685477580 or (value == -922337203685477580 and digit <= 8)


@always_inline
fn isdigit(c: Int8) -> Bool:
    """Whether a byte is a decimal digit.

    ```mojo
    print(isdigit(ord("7")), isdigit(ord("x")))  # prints True False
    ```
    """
    return (c >= 48) & (c <= 57)


@always_inline
fn isupper(c: Int8) -> Bool:
    """Whether a byte is an ASCII capital.

    ```mojo
    print(isupper(ord("A")), isupper(ord("a")))  # prints True False
    ```
    """
    return (c >= 65) & (c <= 90)


@always_inline
fn islower(c: Int8) -> Bool:
    """Whether a byte is a small ASCII letter.

    ```mojo
    print(islower(ord("A")), islower(ord("a")))  # prints False True
    ```
    """
    return (c >= 97) & (c <= 122)


@always_inline
fn isspace(c: Int8) -> Bool:
    """Whether a byte is whitespace: a space, or tab to carriage return."""
    return (c == 32) | ((c >= 9) & (c <= 13))


@always_inline
fn toupper(c: Int8) -> Int8:
    """The capital of a small ASCII letter; other bytes as they are.

    ```mojo
    print(chr(toupper(ord("a")).to_int()))  # prints A
    ```
    """
    return c - 32 if islower(c) else c


@always_inline
fn tolower(c: Int8) -> Int8:
    """The small letter of an ASCII capital; other bytes as they are.

    ```mojo
    print(chr(tolower(ord("A")).to_int()))  # prints a
    ```
    """
    return c + 32 if isupper(c) else c
