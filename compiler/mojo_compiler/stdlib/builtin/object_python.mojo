"""Objects and Python: values that both know are converted, others are referred to."""

from python._capi import PyObjectPtr, _enter, _enter_briefly, _failure, _finish, _leave, _made
from python._iteration import _next
from python._operations import _put


# ---- from Python

@no_inline
fn _from_python(owned value: PythonObject) -> _Raw:
    """None, a number that fits, or a text as Mojo's; anything else as a reference."""
    let kind = external_call["mojo_python_kind", Int](value.py_object)
    if kind == _NOTHING:
        return _Raw()
    try:
        if kind == _INTEGER:
            return _Raw(_INTEGER, value.__index__())
        if kind == _BOOLEAN:
            return _Raw(value.__bool__())
        if kind == _NUMBER:
            return _Raw(value.to_float64())
        if kind == _TEXT:
            let text = value.__str__()
            let result = _text_from(text._strref_dangerous())
            _ = text
            return result
    except:
        pass
    return _shared(value)


@no_inline
fn _shared(value: PythonObject) -> _Raw:
    """A reference to an object of Python's: count, object."""
    let words = Pointer[Int].alloc(2)
    words.store(1)
    external_call["mojo_python_keep", NoneType](value.py_object)
    words.store(1, value.py_object.value.__as_index())
    return _Raw(_PYTHON, words.__as_index())


# ---- to Python

@no_inline
fn _to_python(a: _Raw) -> PythonObject:
    """The value as Python's: a list is copied, a record becomes a namespace."""
    if a.kind == _PYTHON:
        return PythonObject._borrow(a.python())
    if a.kind == _INTEGER:
        return PythonObject(a.bits)
    if a.kind == _BOOLEAN:
        return PythonObject(a.bits != 0)
    if a.kind == _NUMBER:
        return PythonObject(a.number())
    if a.kind == _TEXT:
        return PythonObject(a.text())
    if a.kind == _LIST:
        return _python_list(a)
    return PythonObject()


@always_inline
fn _python_list(a: _Raw) -> PythonObject:
    """A copy of a list."""
    let size = a.words().load(1)
    let token = _enter_briefly()
    let list = _made(token, external_call["PyList_New", PyObjectPtr](size))
    for i in range(size):
        _put["PyList_SetItem"](list, i, _to_python(_items(a).load(i)))
    return list


# ---- attributes and calls

@no_inline
fn _python_attribute(a: _Raw, name: StringRef) raises -> _Raw:
    """`a.name`."""
    let token = _enter()
    let text = external_call["mojo_python_name", PyObjectPtr](name)
    if text.is_null():
        raise _failure(token)
    let result = external_call["PyObject_GetAttr", PyObjectPtr](a.python(), text)
    external_call["Py_DecRef", NoneType](text)
    return _from_python(_finish(token, result))


@no_inline
fn _set_python_attribute(a: _Raw, name: StringRef, value: _Raw) raises:
    """`a.name = value`."""
    let given = _to_python(value)
    let token = _enter()
    let text = external_call["mojo_python_name", PyObjectPtr](name)
    if text.is_null():
        raise _failure(token)
    let status = external_call["PyObject_SetAttr", Int32](a.python(), text, given.py_object)
    external_call["Py_DecRef", NoneType](text)
    _ = given
    _finish(token, status < 0)


@no_inline
fn _call_python(a: _Raw, name: StringRef, keywords: StringRef, arguments: _Arguments, count: Int) raises -> _Raw:
    """`a.name(arguments)`, or `a(arguments)` for ""."""
    var converted = DynamicVector[PythonObject](count)
    let addresses = Pointer[Int].alloc(count)
    for i in range(count):
        converted.push_back(_to_python(Pointer[object](arguments.load(i)).bitcast[_Raw]().load()))
        addresses.store(i, converted.data.offset(i).__as_index())
    let token = _enter()
    let result = external_call["mojo_python_call_dynamic", PyObjectPtr](
        a.python(), name, keywords, addresses, count
    )
    addresses.free()
    _ = converted
    return _from_python(_finish(token, result))


# ---- iteration

@no_inline
fn _left(inout iterator: _ObjectIterator) raises -> Int:
    """How many elements are left, or whether there is one more."""
    if iterator.position >= 0:
        return _length(iterator.source._raw()) - iterator.position
    if iterator.following._kind == _NOTHING:
        let found = _next(iterator.source._raw().python())
        if found.is_null():
            return 0
        iterator.following = object._of(_shared(PythonObject {py_object: found}))
    return 1


@no_inline
fn _take_next(inout iterator: _ObjectIterator) raises -> object:
    """The next element."""
    if iterator.position < 0:
        let found = _to_python(iterator.following._raw())
        iterator.following = object()
        return object(found)
    let position = iterator.position
    iterator.position = position + 1
    return iterator.source[position]
