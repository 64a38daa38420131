"""Elements of objects, and their texts (language.md T32, W9)."""

@no_inline
fn _length(a: _Raw) raises -> Int:
    """The number of elements."""
    if a.kind == _TEXT or a.kind == _LIST:
        return a.size()
    if a.kind == _PYTHON:
        return _to_python(a).__len__()
    if a.kind == _RECORD:
        let found = _find(a, _Key("__len__"))
        if found:
            return object._of(_call_with(1, a, found.load().value, _Raw(), _Raw())).__int__()
    raise Error("TypeError: only strings and lists have length")


# ---- reading

@no_inline
fn _element(a: _Raw, i: _Raw) raises -> _Raw:
    """`a[i]`."""
    return _quick_element(a, i)


@no_inline
fn _element(a: _Raw, i: _Raw, j: _Raw) raises -> _Raw:
    """`a[i][j]`."""
    let row = _quick_element(a, i)
    if row.kind == _LIST and _is_within(row, j):
        let result = _kept_raw(_items(row).load(j.bits))
        _give_up_here(row)
        return result
    let kept = object._of(row)
    let result = _element(row, j)
    _ = kept
    return result


@always_inline
fn _quick_element(a: _Raw, i: _Raw) raises -> _Raw:
    """`a[i]`, of lists and records without a further call."""
    if a.kind == _LIST and _is_within(a, i):
        return _kept_raw(_items(a).load(i.bits))
    if a.kind == _RECORD:
        let found = _find_short(a, _Key("__getitem__"))
        if found.__bool__() and found.load().value.kind == _FUNCTION:
            return _run(found.load().value, 2, a, i, _Raw(), Pointer[_Raw]())
    return _other_element(a, i)


@always_inline
fn _is_within(list: _Raw, index: _Raw) -> Bool:
    """Whether an index is a position in a list as it is."""
    return index.kind == _INTEGER and index.bits >= 0 and index.bits < list.size()


@no_inline
fn _other_element(a: _Raw, i: _Raw) raises -> _Raw:
    """`a[i]` in the less frequent cases."""
    if a.kind == _LIST:
        return _kept_raw(_items(a).load(_position(i, a.size(), "list")))
    if a.kind == _TEXT:
        let text = a.text()
        return _text_from(StringRef(text.data.offset(_position(i, text.length, "string")), 1))
    if a.kind == _PYTHON:
        return _from_python(_to_python(a)[_to_python(i)])
    raise Error("TypeError: can only index into lists and strings")


@value
struct _Span:
    """A slice whose parts are known at run time only; None stands for those left out."""

    var start: object
    var end: object
    var step: object


fn _elements(a: _Raw, span: _Span) raises -> _Raw:
    """`a[span]`."""
    if a.kind == _PYTHON:
        let parts = PythonObject.__slice__(
            _to_python(span.start._raw()), _to_python(span.end._raw()), _to_python(span.step._raw())
        )
        return _from_python(_to_python(a)[parts])
    if a.kind != _LIST and a.kind != _TEXT:
        raise Error("TypeError: can only index into lists and strings")
    let cut = slice(_part(span.start, 0), _part(span.end, _NO_END), _part(span.step, 1))._within(a.size())
    if cut.step == 0:
        raise Error("ValueError: slice step cannot be zero")
    return _text_at(a.text(), cut) if a.kind == _TEXT else _list_at(a, cut)


fn _part(value: object, missing: Int) raises -> Int:
    """A part of a slice."""
    if value._kind == _NOTHING:
        return missing
    if not value._raw().is_integral():
        raise Error("TypeError: slice indices must be integers or None")
    return value._raw().bits


fn _text_at(text: StringRef, positions: slice) -> _Raw:
    """The bytes of a text at some positions."""
    let result = _text_of_size(positions.__len__())
    for i in range(positions.__len__()):
        result.text().data.store(i, text.data.load(positions[i]))
    return result


fn _list_at(list: _Raw, positions: slice) -> _Raw:
    """A list of the elements of a list at some positions."""
    let result = _new_list(positions.__len__())
    for i in range(positions.__len__()):
        _push(result, _kept_raw(_items(list).load(positions[i])))
    return result


@no_inline
fn _position(index: _Raw, size: Int, what: StringLiteral) raises -> Int:
    """An index as a position; a negative one counts from the end."""
    if not index.is_integral():
        raise Error(String("TypeError: ") + what + " indices must be integers")
    let position = index.bits + size if index.bits < 0 else index.bits
    if position < 0 or position >= size:
        raise Error(String("IndexError: ") + what + " index out of range")
    return position


@no_inline
fn _contains(a: _Raw, value: _Raw) raises -> Bool:
    """Whether an element equals a value, or a text occurs."""
    if a.kind == _TEXT and value.kind == _TEXT:
        return a.text().find(value.text()) != -1
    if a.kind == _PYTHON:
        return _to_python(value) in _to_python(a)
    if a.kind != _LIST:
        raise Error("TypeError: can only look into lists and strings")
    for i in range(a.size()):
        let item = object._of(_kept_raw(_items(a).load(i)))
        let found = _equals(item._raw(), value)
        _ = item
        if found:
            return True
    return False


@always_inline
fn _equals(a: _Raw, b: _Raw) raises -> Bool:
    """Whether two values are equal; those that cannot be compared are, if they are the same."""
    if a.kind == b.kind and a.bits == b.bits:
        return True
    if a.kind == b.kind or (a.is_numeric() and b.is_numeric()) or a.kind == _PYTHON or b.kind == _PYTHON:
        return object._of(_compare_objects(a, b, 2)).__bool__()
    return False


# ---- writing

@no_inline
fn _set_element(a: _Raw, i: _Raw, value: _Raw) raises:
    """`a[i] = value`."""
    if a.kind == _LIST and _is_within(a, i):
        _replace(_items(a).offset(i.bits), value)
    else:
        _set_other_element(a, i, value)


@no_inline
fn _set_element(a: _Raw, i: _Raw, j: _Raw, value: _Raw) raises:
    """`a[i][j] = value`."""
    let row = _quick_element(a, i)
    if row.kind == _LIST and _is_within(row, j):
        _replace(_items(row).offset(j.bits), value)
        _give_up_here(row)
        return
    let kept = object._of(row)
    _set_other_element(row, j, value)
    _ = kept


@always_inline
fn _replace(place: Pointer[_Raw], value: _Raw):
    """Puts a value into the place of another."""
    let old = place.load()
    place.store(_kept_raw(value))
    _give_up_here(old)


@no_inline
fn _set_other_element(a: _Raw, i: _Raw, value: _Raw) raises:
    """`a[i] = value` in the less frequent cases."""
    if a.kind == _LIST:
        _replace(_items(a).offset(_position(i, a.size(), "list")), value)
        return
    if a.kind == _RECORD:
        let found = _find(a, _Key("__setitem__"))
        if found:
            _give_up(_call_with(3, a, found.load().value, i, value))
            return
    if a.kind == _PYTHON:
        _to_python(a)[_to_python(i)] = _to_python(value)
        return
    raise Error("TypeError: can only assign items in lists")


@no_inline
fn _append(a: _Raw, value: _Raw) raises:
    """Appends an element."""
    if a.kind == _LIST:
        _push(a, _kept_raw(value))
        return
    if a.kind == _RECORD:
        let found = _find(a, _Key("append"))
        if found:
            _give_up(_call_with(2, a, found.load().value, value, _Raw()))
            return
    if a.kind == _PYTHON:
        _ = _to_python(a).append(_to_python(value))
        return
    raise Error("TypeError: can only append to lists")


# ---- iteration

@no_inline
fn _iterate(source: object) raises -> _ObjectIterator:
    """Goes over the elements of a value."""
    if source._kind == _PYTHON:
        let iterator = _to_python(source._raw()).__iter__()
        return _ObjectIterator {source: object._of(_shared(iterator.iterator)), following: object(), position: -1}
    if source._kind != _LIST and source._kind != _TEXT:
        raise Error("TypeError: can only iterate over lists and strings")
    return _ObjectIterator {source: source, following: object(), position: 0}


# ---- texts

@no_inline
fn _describe(a: _Raw, inout text: String, outer: Int):
    """Appends the text of a value, where that of a text is quoted; `outer` is the chain of what it is a part of."""
    if a.kind == _LIST:
        _describe_list(a, text, outer)
    elif a.kind == _RECORD:
        _describe_record(a, text, outer)
    elif a.kind == _TEXT:
        text += "'"
        text += String(a.text())
        text += "'"
    else:
        text += _plain_text(a)


@no_inline
fn _plain_text(a: _Raw) -> String:
    """The text of a value without parts."""
    if a.kind == _INTEGER:
        return _format_int(a.bits)
    if a.kind == _BOOLEAN:
        return String(a.bits != 0)
    if a.kind == _NUMBER:
        return String(a.number())
    if a.kind == _FUNCTION:
        return String("function at ") + _format_address(a.words().load(_CODE))
    if a.kind == _PYTHON:
        return _to_python(a).__str__()
    return String("None")


@always_inline
fn _describe_list(a: _Raw, inout text: String, outer: Int):
    """Appends the text of a list, unless that is under way."""
    if _find_link(a, outer) != 0:
        text += "[...]"
        return
    let link = stack_allocation[_LINK, Int]()
    _set_link(link, a, outer, 0)
    text += "["
    for i in range(a.size()):
        if i > 0:
            text += ", "
        _describe(_items(a).load(i), text, link.__as_index())
    text += "]"


@always_inline
fn _describe_record(a: _Raw, inout text: String, outer: Int):
    """Appends the text of a record, unless that is under way."""
    if _find_link(a, outer) != 0:
        text += "{...}"
        return
    let link = stack_allocation[_LINK, Int]()
    _set_link(link, a, outer, 0)
    text += "{"
    for i in range(a.size()):
        if i > 0:
            text += ", "
        let member = _entries(a.words()).load(i)
        text += "'"
        text += String(member.key.text())
        text += "' = "
        _describe(member.value, text, link.__as_index())
    text += "}"
