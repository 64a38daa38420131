"""What a session asks of a cell's code: the text of its last value, and of an error nobody caught."""

from python._capi import PyObjectPtr


@no_inline
fn _kept(text: String) -> StringRef:
    """A copy of text that the session frees."""
    let length = text.__len__()
    let bytes = DTypePointer[DType.int8].alloc(length + 1)
    memcpy(bytes, text._as_ptr(), length)
    return StringRef(bytes, length)


fn _display[T: Stringable](value: T) -> StringRef:
    """The text of a value, as `print` writes it."""
    return _kept(String(value))


fn _text[T: Stringable](value: T) -> String:
    """The text of a field of a struct that does not say how it looks."""
    return String(value)


fn _extended[A: Stringable, B: Stringable](text: A, more: B) -> String:
    """One text after the other."""
    return String(text) + String(more)


@no_inline
fn _consume[T: AnyType](value: T):
    """Counts as a use of a value whose computation is timed."""
    pass


fn _publisher() -> PythonObject:
    """Python's object that shows what the session's code displays."""
    return PythonObject._borrow(external_call["mojo_python_publisher", PyObjectPtr]())


@no_inline
fn _raise_trace(number: Int) -> String:
    """Where an error was raised, by the number of its notes; empty if nobody knows."""
    try:
        return str(_publisher().raise_trace(number))
    except:
        return ""


@no_inline
fn _publish(text: String, html: String, markdown: String, latex: String, svg: String):
    """Gives the forms of a value to whoever shows what a cell displays while it runs."""
    _flush()
    try:
        _ = _publisher().publish(text, html, markdown, latex, svg)
    except error:
        print("display:", error)


@no_inline
fn _publish_object(value: PythonObject):
    """Gives an object to whoever shows what a cell displays while it runs."""
    _flush()
    try:
        _ = _publisher().publish_object(value)
    except error:
        print("display:", error)


@no_inline
fn _hand_over(value: PythonObject):
    """Gives a value to the session as a Python object."""
    external_call["mojo_python_hand_over", NoneType](value.py_object)


@no_inline
fn _uncaught(error: Error) -> StringRef:
    """The message of an error that ends a cell; whoever runs cells shows it (language.md E7)."""
    error._note_uncaught()
    return _kept(error.__str__())


@no_inline
fn _unhandled(error: Error) -> StringRef:
    """Reports an error that ends a program."""
    print("Unhandled exception caught during execution:", error)
    error._note_uncaught()
    return _kept(error.__str__())
