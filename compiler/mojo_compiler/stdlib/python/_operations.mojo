"""What the methods of Python objects consist of."""

from ._capi import PyObjectPtr, _enter, _enter_briefly, _failure, _finish, _leave, _made


@no_inline
fn _none() -> PythonObject:
    """A reference to None."""
    return PythonObject._borrow(external_call["mojo_python_none", PyObjectPtr]())


@always_inline
fn _float(value: Float64) -> PythonObject:
    """A Python `float`."""
    return PythonObject {py_object: external_call["mojo_python_float", PyObjectPtr](value)}


@no_inline
fn _unsigned(value: UInt64) -> PythonObject:
    """A Python `int`."""
    let token = _enter_briefly()
    return _made(token, external_call["PyLong_FromUnsignedLongLong", PyObjectPtr](value))


@no_inline
fn _list[T: AnyType](vector: DynamicVector[T]) -> PythonObject:
    """A `list` of elements that convert."""
    let size = len(vector)
    let token = _enter_briefly()
    let list = _made(token, external_call["PyList_New", PyObjectPtr](size))
    for i in range(size):
        _put["PyList_SetItem"](list, i, PythonObject(vector[i]))
    return list


fn _put[function: StringLiteral](sequence: PythonObject, index: Int, owned element: PythonObject):
    """Fills a place of a new list or tuple."""
    external_call["mojo_python_keep", NoneType](element.py_object)  # the sequence takes a reference over
    _ = external_call[function, Int32](sequence.py_object, index, element.py_object)
    _ = element


fn _key(indices: VariadicListMem[PythonObject], count: Int) -> PythonObject:
    """The key for the first `count` of some indices: one is itself, several are a tuple."""
    if count == 1:
        return indices[0]
    let token = _enter_briefly()
    return _made(token, external_call["mojo_python_tuple", PyObjectPtr](_addresses(indices), count))


@always_inline
fn _addresses(arguments: VariadicListMem[PythonObject]) -> Pointer[__mlir_type[`!kgen.pointer<`, PythonObject, `>`]]:
    """The addresses of variadic arguments."""
    return __mlir_op.`pop.variadic.address`(arguments.value)


@always_inline
fn _place(inout token: Int) -> Pointer[Int]:
    """Where an operation that enters and leaves by itself puts what tells how to leave, if it fails."""
    return Pointer[Int].address_of(token)


@always_inline
fn _got(result: PyObjectPtr, token: Int) raises -> PythonObject:
    """What such an operation made, or the exception it failed with."""
    if result.is_null():
        raise _failure(token)
    return PythonObject {py_object: result}


fn _binary[function: StringLiteral](lhs: PythonObject, rhs: PythonObject) raises -> PythonObject:
    """Applies a binary operator."""
    let token = _enter()
    return _finish(token, external_call[function, PyObjectPtr](lhs.py_object, rhs.py_object))


fn _power[function: StringLiteral](base: PythonObject, exponent: PythonObject) raises -> PythonObject:
    """Raises to a power."""
    let modulus = external_call["mojo_python_none", PyObjectPtr]()
    let token = _enter()
    return _finish(token, external_call[function, PyObjectPtr](base.py_object, exponent.py_object, modulus))


@no_inline
fn _compare(lhs: PythonObject, rhs: PythonObject, operator: Int32) raises -> PythonObject:
    """Compares; operators are numbered as in the C-API."""
    let token = _enter()
    return _finish(token, external_call["PyObject_RichCompare", PyObjectPtr](lhs.py_object, rhs.py_object, operator))


@no_inline
fn _integer(token: Int, number: PyObjectPtr) raises -> Int:
    """Ends a stretch of C-API calls that made a Python `int`: its value."""
    if number.is_null():
        raise _failure(token)
    let result = external_call["PyLong_AsLongLong", Int](number)
    external_call["Py_DecRef", NoneType](number)
    if result == -1 and not external_call["PyErr_Occurred", PyObjectPtr]().is_null():
        raise _failure(token)
    _leave(token)
    return result
