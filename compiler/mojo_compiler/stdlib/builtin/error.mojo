"""What `raise` raises."""

from builtin.session import _raise_trace
from python._capi import PyObjectPtr


alias _NOT_RAISED: __mlir_type.i32 = __mlir_attr.`0 : i32`


@register_passable
struct Error:
    """A message; `value` is its text, static or owned by this error. One that comes from Python owns the exception too.

    ```mojo
    fn find(key: Int) raises -> Int:
        if key < 0: raise Error("no key " + String(key))
        return key
    try: print(find(-1))
    except e: print(e)
    # prints no key -1
    ```
    """

    var value: StringRef
    var is_owned: Bool
    var _raise_number: __mlir_type.i32
    var _exception: DTypePointer[DType.int8]

    @always_inline("nodebug")
    fn __init__() -> Self:
        """No message."""
        return Self {
            value: StringRef(), is_owned: False, _raise_number: _NOT_RAISED, _exception: DTypePointer[DType.int8]()
        }

    @always_inline("nodebug")
    fn __init__(value: StringLiteral) -> Self:
        """A static message."""
        return Self {
            value: StringRef(value), is_owned: False, _raise_number: _NOT_RAISED, _exception: DTypePointer[DType.int8]()
        }

    @no_inline
    fn __init__(value: String) -> Self:
        """A copy of a message."""
        return Self {
            value: _copied(value._strref_dangerous()), is_owned: True, _raise_number: _NOT_RAISED,
            _exception: DTypePointer[DType.int8]()
        }

    @no_inline
    fn __init__(value: StringRef) -> Self:
        """A copy of a message."""
        return Self {
            value: _copied(value), is_owned: True, _raise_number: _NOT_RAISED, _exception: DTypePointer[DType.int8]()
        }

    @no_inline
    fn __copyinit__(existing: Self) -> Self:
        """Copies the message if it is owned."""
        if existing._exception:
            __mlir_op.`pop.external_call`[func="mojo_error_keep", _type=None](existing._exception.address)
        let value = _copied(existing.value) if existing.is_owned else existing.value
        return Self {
            value: value, is_owned: existing.is_owned, _raise_number: existing._raise_number,
            _exception: existing._exception
        }

    @no_inline
    fn __del__(owned self):
        """Frees the message if it is owned."""
        if self.is_owned:
            self.value.data.free()
        if self._exception:
            __mlir_op.`pop.external_call`[func="mojo_error_drop", _type=None](self._exception.address)

    @staticmethod
    @no_inline
    fn _of_python(message: String, exception: DTypePointer[DType.int8]) -> Self:
        """The error that a Python exception becomes; takes over the reference."""
        return Self {
            value: _copied(message._strref_dangerous()), is_owned: True, _raise_number: _NOT_RAISED,
            _exception: exception
        }

    @always_inline("nodebug")
    fn _note_raise(inout self):
        """Notes by which calls the error came to be; one that is raised again came by those of its first raise."""
        self._raise_number = __mlir_op.`kgen.note_raise`(self._raise_number)

    @no_inline
    fn trace(self) -> String:
        """Where the error was raised and by which calls it came, innermost first, a line each.

        Returns:
            The lines, as `file:line:column in 'function'`; empty for an error that was not raised, or long ago: sixteen
            later ones are known.

        ```mojo
        def fail(): raise Error("it failed")
        try: fail()
        except e: print(len(e.trace()) > 0)  # prints True
        ```
        """
        return _raise_trace(Int {value: __mlir_op.`index.casts`[_type=__mlir_type.index](self._raise_number)})

    @always_inline
    fn _note_uncaught(self):
        """Keeps the exception for the session, which tells more about it."""
        __mlir_op.`pop.external_call`[func="mojo_error_uncaught", _type=None](
            self._exception.address, self._raise_number
        )

    @no_inline
    fn python(self) -> PythonObject:
        """The Python exception behind this error; None if there is none.

        ```mojo
        try: _ = Python.evaluate("[][0]")
        except e: print(e.python().__class__.__name__)  # prints IndexError
        ```
        """
        if not self._exception:
            return PythonObject()
        return PythonObject._borrow(PyObjectPtr {value: self._exception})

    @always_inline("nodebug")
    fn __bool__(self) -> Bool:
        """Whether there is a message."""
        return self.value.length != 0

    @no_inline
    fn message(self) -> String:
        """The message (the spelling of 0.3).

        ```mojo
        print(Error("no key").message())  # prints no key
        ```
        """
        return String(self.value)

    @no_inline
    fn _message(self) -> String:
        """The message, as programs of 0.5 and 0.6 that look behind the public names call it."""
        return String(self.value)

    @no_inline
    fn __str__(self) -> String:
        """The message."""
        return String(self.value)

    @no_inline
    fn __repr__(self) -> String:
        """The message."""
        return String(self.value)


@no_inline
fn _copied(text: StringRef) -> StringRef:
    """A copy of text, followed by a zero byte."""
    let data = DTypePointer[DType.int8].alloc(text.length + 1)
    memcpy(data, text.data, text.length)
    data.store(text.length, 0)
    return StringRef(data, text.length)
