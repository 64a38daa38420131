"""What `raise` raises."""


@register_passable
struct Error:
    """A message. A negative `loaded_length` marks text that this value owns, a positive one static text."""

    var data: DTypePointer[DType.int8]
    var loaded_length: Int

    @always_inline("nodebug")
    fn __init__() -> Self:
        """No message."""
        return Self {data: DTypePointer[DType.int8](), loaded_length: 0}

    @always_inline("nodebug")
    fn __init__(value: StringLiteral) -> Self:
        """A static message."""
        return Self {data: value.data(), loaded_length: value.__len__()}

    @no_inline
    fn __init__(value: String) -> Self:
        """A copy of a message."""
        return _owned_error(value._strref_dangerous())

    @no_inline
    fn __init__(value: StringRef) -> Self:
        """A copy of a message."""
        return _owned_error(value)

    @no_inline
    fn __copyinit__(existing: Self) -> Self:
        """Copies the message if it is owned."""
        if existing.loaded_length < 0:
            return _owned_error(existing._message())
        return Self {data: existing.data, loaded_length: existing.loaded_length}

    @no_inline
    fn __del__(owned self):
        """Frees the message if it is owned."""
        if self.loaded_length < 0:
            self.data.free()

    @always_inline("nodebug")
    fn __bool__(self) -> Bool:
        """Whether there is a message."""
        return self.loaded_length != 0

    @always_inline("nodebug")
    fn _message(self) -> StringRef:
        """The text, which lives as long as this value."""
        return StringRef(self.data, -self.loaded_length if self.loaded_length < 0 else self.loaded_length)

    @no_inline
    fn message(self) -> String:
        """The message (the spelling of 0.3)."""
        return String(self._message())

    @no_inline
    fn __str__(self) -> String:
        """The message."""
        return String(self._message())

    @no_inline
    fn __repr__(self) -> String:
        """The message."""
        return String(self._message())


@no_inline
fn _owned_error(text: StringRef) -> Error:
    """An error with its own copy of a message."""
    if text.length == 0:
        return Error()
    let data = DTypePointer[DType.int8].alloc(text.length + 1)
    memcpy(data, text.data, text.length)
    data.store(text.length, 0)
    return Error {data: data, loaded_length: -text.length}
