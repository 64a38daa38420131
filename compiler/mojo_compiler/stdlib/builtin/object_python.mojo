"""Objects and Python: values that both know are converted, others are referred to."""

from python._capi import PyObjectPtr, _enter, _enter_briefly, _finish, _made
from python._iteration import _next
from python._operations import _got, _place, _put
from python.callback import _raised, _returned


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
            # The text must live as long as it is looked at.
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
    let words = _new_words(3)
    external_call["mojo_python_keep", NoneType](value.py_object)
    words.store(_OBJECT, value.py_object.value.__as_index())
    return _Raw(_PYTHON, words.__as_index())


# ---- to Python

@no_inline
fn _to_python(a: _Raw) -> PythonObject:
    """The value as Python's: a list is copied, a record becomes a namespace, a function a callable."""
    return _convert_to_python(a, 0)


@no_inline
fn _convert_to_python(a: _Raw, outer: Int) -> PythonObject:
    """The value as Python's; `outer` is the chain of what it is a part of, which it may contain."""
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
    if a.kind == _NOTHING:
        return PythonObject()
    if a.kind == _FUNCTION:
        return _python_function(a)
    let known = _find_link(a, outer)
    if known != 0:
        return PythonObject._borrow(bitcast[PyObjectPtr](known).load(2))
    if a.kind == _LIST:
        return _python_list(a, outer)
    return _python_namespace(a, outer)


@always_inline
fn _python_list(a: _Raw, outer: Int) -> PythonObject:
    """A copy of a list."""
    let size = a.size()
    let token = _enter_briefly()
    let list = _made(token, external_call["PyList_New", PyObjectPtr](size))
    let link = stack_allocation[_LINK, Int]()
    _set_link(link, a, outer, list.py_object.value.__as_index())
    for i in range(size):
        _put["PyList_SetItem"](list, i, _convert_to_python(_items(a).load(i), link.__as_index()))
    return list


@always_inline
fn _python_namespace(a: _Raw, outer: Int) -> PythonObject:
    """The attributes of a record in a namespace; None without memory for one."""
    try:
        let namespace = Python.import_module("types").SimpleNamespace()
        let link = stack_allocation[_LINK, Int]()
        _set_link(link, a, outer, namespace.py_object.value.__as_index())
        for i in range(a.size()):
            let member = _entries(a.words()).load(i)
            let value = _convert_to_python(member.value, link.__as_index())
            _set_attribute_of(namespace.py_object, member.key.text(), value)
        return namespace
    except:
        return PythonObject()


# ---- functions

@no_inline
fn _python_function(a: _Raw) -> PythonObject:
    """A callable, which owns a reference to the function."""
    var function = _kept_raw(a).bits
    let token = _enter_briefly()
    return _made(
        token,
        external_call["mojo_python_closure", PyObjectPtr](
            a.words().offset(_FOR_PYTHON).bitcast[_PythonEntry]().load(),
            _function_name(a.words()),
            Pointer[Int].address_of(function),
            sizeof[Int](),
            _end_for_python,
            function,
        ),
    )


fn _end_for_python(record: PyObjectPtr, function: Pointer[PyObjectPtr], count: Int) -> PyObjectPtr:
    """Gives up a callable's reference to its function, in the form of an entry."""
    _give_up(_Raw(_FUNCTION, function.__as_index()))
    return PyObjectPtr()


@no_inline
fn _run_for_python(record: PyObjectPtr, arguments: Pointer[PyObjectPtr], count: Int) -> PyObjectPtr:
    """Calls a function with the arguments that Python passes."""
    let function = _Raw(_FUNCTION, Pointer[Int](SIMD[DType.address, 1](record.value.__as_index() + 8)).load())
    try:
        if count >= _MOST_ARGUMENTS - 3:
            raise Error("TypeError: too many arguments")
        let array = stack_allocation[_MOST_ARGUMENTS, _Raw]()
        for i in range(_MOST_ARGUMENTS):
            array.store(i, _from_python(PythonObject._borrow(arguments.load(i))) if i < count else _Raw())
        return _returned(object._of(_run_array(function, array, count, 0)))
    except error:
        return _raised(error)


# ---- attributes and calls

@no_inline
fn _python_attribute(a: _Raw, name: StringRef) raises -> _Raw:
    """`a.name`."""
    var token: Int = 0
    let result = external_call["mojo_python_attribute", PyObjectPtr](a.python(), name, _place(token))
    return _from_python(_got(result, token))


@no_inline
fn _set_python_attribute(a: _Raw, name: StringRef, value: _Raw) raises:
    """`a.name = value`."""
    _set_attribute_of(a.python(), name, _to_python(value))


@no_inline
fn _set_attribute_of(base: PyObjectPtr, name: StringRef, value: PythonObject) raises:
    """`base.name = value`."""
    let token = _enter()
    _finish(token, external_call["mojo_python_set_attribute", Int32](base, name, value.py_object) < 0)


@no_inline
fn _call_python(a: _Raw, name: StringRef, keywords: StringRef, arguments: _Arguments, count: Int) raises -> _Raw:
    """`a.name(arguments)`, or `a(arguments)` for ""."""
    var converted = DynamicVector[PythonObject](count)
    let addresses = Pointer[Int].alloc(count)
    for i in range(count):
        converted.push_back(_to_python(Pointer[object](arguments.load(i)).bitcast[_Raw]().load()))
        addresses.store(i, converted.data.offset(i).__as_index())
    var token: Int = 0
    let result = external_call["mojo_python_call_dynamic", PyObjectPtr](
        a.python(), name, keywords, addresses, count, _place(token)
    )
    addresses.free()
    _ = converted
    return _from_python(_got(result, token))


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
