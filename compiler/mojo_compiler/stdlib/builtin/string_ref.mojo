"""A view of text that lives elsewhere."""

from .text_search import _count, _find, _find_last


@register_passable("trivial")
struct StringRef:
    """An address and a number of bytes; owns nothing.

    ```mojo
    let text: StringRef = "text"
    print(text, len(text), text == "text")  # prints text 4 True
    ```
    """

    var data: DTypePointer[DType.int8]
    var length: Int

    @always_inline("nodebug")
    fn __init__() -> Self:
        """No bytes."""
        return Self {data: DTypePointer[DType.int8](), length: 0}

    @always_inline("nodebug")
    fn __init__(value: StringRef) -> Self:
        """Copies a view."""
        return value

    @always_inline("nodebug")
    fn __init__(str: StringLiteral) -> Self:
        """The bytes of a literal."""
        return Self {data: str.data(), length: str.__len__()}

    @always_inline("nodebug")
    fn __init__(ptr: DTypePointer[DType.int8], len: Int) -> Self:
        """`len` bytes at an address."""
        return Self {data: ptr, length: len}

    @always_inline("nodebug")
    fn __init__(ptr: Pointer[Int8], len: Int) -> Self:
        """`len` bytes at an address."""
        return Self {data: ptr, length: len}

    fn __init__(ptr: DTypePointer[DType.int8]) -> Self:
        """The bytes at an address up to a zero byte."""
        return Self {data: ptr, length: _zero_terminated_length(ptr)}

    fn __init__(ptr: Pointer[Int8]) -> Self:
        """The bytes at an address up to a zero byte."""
        return Self {data: ptr, length: _zero_terminated_length(ptr)}

    @always_inline("nodebug")
    fn _as_ptr(self) -> DTypePointer[DType.int8]:
        """The address of the first byte."""
        return self.data

    @always_inline("nodebug")
    fn __len__(self) -> Int:
        """The number of bytes."""
        return self.length

    @always_inline("nodebug")
    fn __bool__(self) -> Bool:
        """Whether there are any bytes."""
        return self.length != 0

    @always_inline("nodebug")
    fn empty(self) -> Bool:
        """Whether there are no bytes.

        ```mojo
        print(StringRef("").empty())  # prints True
        ```
        """
        return self.length == 0

    @always_inline("nodebug")
    fn __getitem__(self, index: Int) -> StringRef:
        """The byte at a position."""
        _check_index(index, self.length)
        return Self {data: self.data.offset(index), length: 1}

    @always_inline("nodebug")
    fn _byte(self, index: Int) -> Int8:
        """The byte at a position, as a number."""
        return self.data.load(index)

    @always_inline
    fn __eq__(self, rhs: StringRef) -> Bool:
        """Whether the bytes are equal."""
        return self.length == rhs.length and memcmp(self.data, rhs.data, self.length) == 0

    @always_inline
    fn __ne__(self, rhs: StringRef) -> Bool:
        """Whether the bytes differ."""
        return not (self == rhs)

    @no_inline
    fn __str__(self) -> String:
        """A copy of the bytes."""
        return String(self)

    @always_inline
    fn __hash__(self) -> Int:
        """A number that equal texts share."""
        return hash(self.data, self.length)

    fn __contains__(self, substr: StringRef) -> Bool:
        """Whether the bytes of `substr` occur."""
        return self.find(substr) != -1

    @always_inline
    fn find(self, substr: StringRef, start: Int = 0) -> Int:
        """The first position of `substr` from `start` on, -1 if there is none; a negative start counts from the end.

        ```mojo
        print(StringRef("banana").find("an"))  # prints 1
        ```
        """
        return _find(self, substr, _clamp_start(start, self.length))

    @always_inline
    fn rfind(self, substr: StringRef, start: Int = 0) -> Int:
        """The last position of `substr` from `start` on, -1 if there is none; a negative start counts from the end.

        ```mojo
        print(StringRef("banana").rfind("an"))  # prints 3
        ```
        """
        return _find_last(self, substr, _clamp_start(start, self.length))

    @always_inline
    fn count(self, substr: StringRef) -> Int:
        """How often `substr` occurs without overlaps; one more than the length if it is empty.

        ```mojo
        print(StringRef("banana").count("an"))  # prints 2
        ```
        """
        return _count(self, substr) if substr.length > 0 else self.length + 1

    @always_inline("nodebug")
    fn _slice(self, start: Int, end: Int) -> StringRef:
        """The bytes from `start` up to `end`."""
        return Self {data: self.data.offset(start), length: end - start}


fn _clamp_start(start: Int, length: Int) -> Int:
    """A start position, counted from the end if negative, but not before the first byte."""
    if start >= 0:
        return start
    return start + length if start + length > 0 else 0


@no_inline
fn _zero_terminated_length(ptr: DTypePointer[DType.int8]) -> Int:
    """The number of bytes before the first zero byte."""
    var length: Int = 0
    while ptr.load(length) != 0:
        length += 1
    return length
