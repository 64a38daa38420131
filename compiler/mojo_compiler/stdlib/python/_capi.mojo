"""Calls of CPython's C-API."""


@register_passable("trivial")
struct PyObjectPtr:
    """The address of a Python object; owns nothing."""

    var value: DTypePointer[DType.int8]

    @always_inline("nodebug")
    fn __init__() -> Self:
        """No object."""
        return Self {value: DTypePointer[DType.int8]()}

    @always_inline("nodebug")
    fn is_null(self) -> Bool:
        """Whether there is no object."""
        return not self.value.__bool__()

    @always_inline("nodebug")
    fn __eq__(self, rhs: PyObjectPtr) -> Bool:
        """Whether both are the same object."""
        return self.value == rhs.value

    @always_inline("nodebug")
    fn __ne__(self, rhs: PyObjectPtr) -> Bool:
        """Whether they are two objects."""
        return self.value != rhs.value


alias _NOTHING_TO_LEAVE = 32
alias _CONVERTED = -1


# What is printed appears before what Python prints from here on; other threads and signals get their turn.
@always_inline("nodebug")
fn _enter() -> Int:
    """Begins a stretch of C-API calls that may run Python code."""
    return external_call["mojo_python_enter", Int]()


@always_inline("nodebug")
fn _enter_briefly() -> Int:
    """Begins a stretch of C-API calls that cannot run Python code."""
    return external_call["mojo_python_enter_briefly", Int]()


@always_inline("nodebug")
fn _enter_for(object: PyObjectPtr) -> Int:
    """Begins a stretch of C-API calls that ask an object for its text, number or truth."""
    return external_call["mojo_python_enter_for", Int](object)


@always_inline("nodebug")
fn _leave(token: Int):
    """Ends a stretch of C-API calls."""
    if token > 255:
        Pointer[Int32](SIMD[DType.address, 1](token)).store(1)  # the guard's state: back in compiled code
    elif token != _NOTHING_TO_LEAVE:
        external_call["mojo_python_leave", NoneType](token)


@no_inline
fn _failure(token: Int) -> Error:
    """Ends a stretch of C-API calls whose last one failed: the Python exception as an error."""
    let exception = external_call["mojo_python_fail", PyObjectPtr](token)
    if exception.is_null():
        return Error("a Python function failed without an exception")
    return Error._of_python(_text_of(exception), exception.value)


@always_inline
fn _finish(token: Int, result: PyObjectPtr) raises -> PythonObject:
    """Ends a stretch of C-API calls whose last one made an object, or failed if there is none."""
    if result.is_null():
        raise _failure(token)
    _leave(token)
    return PythonObject {py_object: result}


@always_inline
fn _finish(token: Int, failed: Bool) raises:
    """Ends a stretch of C-API calls."""
    if failed:
        raise _failure(token)
    _leave(token)


@always_inline
fn _made(token: Int, result: PyObjectPtr) -> PythonObject:
    """Ends a stretch of C-API calls whose last one made an object of a built-in type, which only fails without memory.
    """
    if result.is_null():
        __mlir_op.`pop.external_call`[func="mojo_abort", _type=None](
            StringLiteral("out of memory").data().address, Int(13).value
        )
    _leave(token)
    return PythonObject {py_object: result}


@always_inline
fn _as_double(object: PyObjectPtr) raises -> Float64:
    """The number that an object converts to."""
    var token = _CONVERTED
    let result = external_call["mojo_python_as_double", Float64](object, Pointer[Int].address_of(token))
    if token != _CONVERTED:
        raise _failure(token)
    return result


@always_inline
fn _as_int(object: PyObjectPtr) raises -> Int:
    """The integer that an object is."""
    var token = _CONVERTED
    let result = external_call["mojo_python_as_int", Int](object, Pointer[Int].address_of(token))
    if token != _CONVERTED:
        raise _failure(token)
    return result


@no_inline
fn _text_of(object: PyObjectPtr) -> String:
    """The text of an object, as Python's `str` gives it."""
    let token = _enter_for(object)
    let text = external_call["PyObject_Str", PyObjectPtr](object)
    if text.is_null():
        return _unprintable(token, object)
    let result = _utf8(text)
    external_call["Py_DecRef", NoneType](text)
    _leave(token)
    return result


@no_inline
fn _utf8(text: PyObjectPtr) -> String:
    """The bytes of a Python string; lone surrogates become question marks. Needs the GIL."""
    var length: Int = 0
    let bytes = external_call[
        "PyUnicode_AsUTF8AndSize", DTypePointer[DType.int8]
    ](text, Pointer[Int].address_of(length))
    if bytes:
        return String(StringRef(bytes, length))
    external_call["PyErr_Clear", NoneType]()
    let encoded = external_call["PyUnicode_AsEncodedString", PyObjectPtr](
        text, StringLiteral("utf-8").data(), StringLiteral("replace").data()
    )
    if encoded.is_null():
        external_call["PyErr_Clear", NoneType]()
        return String()
    let data = external_call["PyBytes_AsString", DTypePointer[DType.int8]](encoded)
    let result = String(StringRef(data, external_call["PyBytes_Size", Int](encoded)))
    external_call["Py_DecRef", NoneType](encoded)
    return result


@no_inline
fn _unprintable(token: Int, object: PyObjectPtr) -> String:
    """Ends a stretch of C-API calls that could not get an object's text: says so, as Python's tracebacks do."""
    let exception = external_call["mojo_python_fail", PyObjectPtr](token)
    external_call["mojo_python_drop", NoneType](exception)
    let inner = _enter_briefly()
    let type = external_call["PyObject_Type", PyObjectPtr](object)
    let name = external_call["PyType_GetName", PyObjectPtr](type)
    let result = String("<unprintable ") + _utf8(name) + " object>"
    external_call["Py_DecRef", NoneType](type)
    external_call["Py_DecRef", NoneType](name)
    _leave(inner)
    return result
