"""Functions, attributes and calls of objects (language.md T31, T32)."""

alias _MOST_ARGUMENTS: Int = 16


# ---- functions: an entry is lent its arguments

@always_inline
fn _code_of[F: AnyType](function: F) -> Int:
    """The address of a function's code."""
    var kept = function
    return Pointer[F].address_of(kept).bitcast[Int]().load()


@always_inline
fn _value[F: AnyType](function: Pointer[Int]) -> F:
    """The function value that a function was made from."""
    return function.offset(_VALUE).bitcast[F]().load()


@always_inline("nodebug")
fn _result(owned value: object) -> _Raw:
    """The result of a function's entry."""
    return value^._given_up()


@always_inline
fn _function_name(function: Pointer[Int]) -> StringRef:
    """The name of a function."""
    return StringRef(
        DTypePointer[DType.int8](SIMD[DType.address, 1](function.load(_NAME))), function.load(_NAME_LENGTH)
    )


@no_inline
fn _wrong_count(function: Pointer[Int], expected: Int, given: Int) -> Error:
    """The error for a call with too few or too many arguments."""
    var text = String("TypeError: ") + _function_name(function) + "() takes " + expected
    text += " argument but " if expected == 1 else " arguments but "
    return Error(text + given + (" was given" if given == 1 else " were given"))


@always_inline
fn _run(function: _Raw, count: Int, a: _Raw, b: _Raw, c: _Raw, rest: Pointer[_Raw]) raises -> _Raw:
    """Calls a function, which is lent the arguments."""
    return function.words().offset(_CODE).bitcast[_Entry]().load()(function.words(), count, a, b, c, rest)


@always_inline
fn _run_array(function: _Raw, array: Pointer[_Raw], count: Int, lent: Int) raises -> _Raw:
    """Calls a function with the arguments in an array, of which those after the first `lent` end then."""
    try:
        let result = _run(function, count, array.load(), array.load(1), array.load(2), array.offset(3))
        _end_arguments(array, lent, count)
        return result
    except error:
        _end_arguments(array, lent, count)
        raise error


@no_inline
fn _end_arguments(array: Pointer[_Raw], start: Int, end: Int):
    """Gives up the references to some arguments."""
    for i in range(start, end):
        _give_up(array.load(i))


@always_inline
fn _copy_arguments(to: Pointer[_Raw], arguments: _Arguments, count: Int) raises:
    """Copies arguments into an array, in which None follows."""
    if count >= _MOST_ARGUMENTS - 3:
        raise Error("TypeError: too many arguments")
    for i in range(count):
        to.store(i, _kept_raw(Pointer[object](arguments.load(i)).bitcast[_Raw]().load()))
    for i in range(3):
        to.store(count + i, _Raw())


@no_inline
fn _call(callee: _Raw, arguments: _Arguments, count: Int) raises -> _Raw:
    """`callee(arguments)`."""
    if callee.kind == _FUNCTION:
        let array = stack_allocation[_MOST_ARGUMENTS, _Raw]()
        _copy_arguments(array, arguments, count)
        return _run_array(callee, array, count, 0)
    if callee.kind == _PYTHON:
        return _call_python(callee, "", "", arguments, count)
    if callee.kind == _RECORD:
        let found = _find(callee, _Key("__call__"))
        if found.__bool__() and found.load().value.kind == _FUNCTION:
            return _run_bound(callee, found.load().value, arguments, count)
    raise Error("TypeError: Object is not a function")


@no_inline
fn _call_bound(receiver: _Raw, function: _Raw, arguments: _Arguments, count: Int) raises -> _Raw:
    """`function(receiver, arguments)`; what is no function of Mojo's is called with the arguments alone."""
    if function.kind != _FUNCTION:
        let kept = object._of(_kept_raw(function))
        let result = _call(function, arguments, count)
        _ = kept
        return result
    return _run_bound(receiver, function, arguments, count)


@always_inline
fn _run_bound(receiver: _Raw, function: _Raw, arguments: _Arguments, count: Int) raises -> _Raw:
    """Calls a function of Mojo's with a receiver and arguments."""
    let array = stack_allocation[_MOST_ARGUMENTS, _Raw]()
    _copy_arguments(array.offset(1), arguments, count)
    array.store(receiver)
    return _run_array(function, array, count + 1, 1)


@always_inline
fn _call_with(count: Int, receiver: _Raw, function: _Raw, a: _Raw, b: _Raw) raises -> _Raw:
    """`function(receiver, a, b)`, or with fewer arguments."""
    if function.kind != _FUNCTION:
        raise Error("TypeError: Object is not a function")
    return _run(function, count, receiver, a, b, Pointer[_Raw]())


@no_inline
fn _call_attribute(
    receiver: _Raw, name: _Key, keywords: StringLiteral, arguments: _Arguments, count: Int
) raises -> _Raw:
    """`receiver.name(arguments)`, or `receiver(arguments)` for ""; the last arguments have the keywords, separated by
    commas.
    """
    if receiver.kind == _PYTHON:
        return _call_python(receiver, name.text(), keywords, arguments, count)
    if keywords.__len__() != 0:
        raise Error("TypeError: functions of objects take no keyword arguments")
    if name.length == 0:
        return _call(receiver, arguments, count)
    return _call_bound(receiver, _member(receiver, name), arguments, count)


# ---- attributes

@no_inline
fn _attribute(base: _Raw, key: _Key) raises -> _Raw:
    """`base.name`."""
    if base.kind == _RECORD and key.is_short():
        let found = _find_short(base, key)
        if found:
            return _kept_raw(found.load().value)
    return _other_attribute(base, key)


@no_inline
fn _other_attribute(base: _Raw, key: _Key) raises -> _Raw:
    """`base.name` in the less frequent cases."""
    if base.kind == _PYTHON:
        return _python_attribute(base, key.text())
    return _kept_raw(_member(base, key))


@always_inline
fn _member(record: _Raw, key: _Key) raises -> _Raw:
    """The value of an attribute, which stays the record's."""
    if record.kind == _RECORD:
        let found = _find(record, key)
        if found:
            return found.load().value
    raise _no_attribute(record, key.text())


@no_inline
fn _set_attribute(base: _Raw, key: _Key, value: _Raw) raises:
    """`base.name = value`, for a name that the record has."""
    if base.kind == _PYTHON:
        _set_python_attribute(base, key.text(), value)
        return
    let old = _member(base, key)
    __get_address_as_lvalue(_find(base, key).address).value = _kept_raw(value)
    _give_up(old)


@no_inline
fn _no_attribute(base: _Raw, name: StringRef) -> Error:
    """The error for an attribute that is not there."""
    if base.kind == _RECORD:
        return Error(String("AttributeError: Object does not have an attribute of name '") + name + "'")
    return Error(String("TypeError: Type '") + _kind_name(base) + "' does not have attribute '" + name + "'")


@no_inline
fn _kind_name(value: _Raw) -> StringLiteral:
    """The name of a value's kind in messages."""
    if value.kind == _INTEGER:
        return "int"
    if value.kind == _BOOLEAN:
        return "bool"
    if value.kind == _NUMBER:
        return "float"
    if value.kind == _TEXT:
        return "str"
    if value.kind == _LIST:
        return "list"
    if value.kind == _FUNCTION:
        return "function"
    return "NoneType" if value.kind == _NOTHING else "object"
