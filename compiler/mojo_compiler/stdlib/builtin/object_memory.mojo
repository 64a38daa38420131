"""What objects share: texts, lists, functions, records of attributes and objects of Python's, each in memory of its
own.

The first word counts the references, the second tells whether the memory can be given back (`_new_words`), and what
follows has a constant for each place below.

Everything here works on the bits of objects (`_Raw`), which own nothing: functions borrow their arguments, and who gets
bits as a result owns one reference.
"""

from memory.unsafe import bitcast
from python._capi import PyObjectPtr

alias _INTEGER: Int = 0
alias _BOOLEAN: Int = 1
alias _NUMBER: Int = 2
alias _NOTHING: Int = 3
alias _TEXT: Int = 4
alias _LIST: Int = 5
alias _FUNCTION: Int = 6
alias _RECORD: Int = 7
alias _PYTHON: Int = 8

# Texts, lists and records: bytes, elements or attributes. Bytes and attributes follow.
alias _SIZE: Int = 2
alias _HEAD: Int = 3
alias _CAPACITY: Int = 3
alias _ITEMS: Int = 4
alias _ITEMS_MARK: Int = 5
# Functions. One that is known at run time only is its value: the code, and what it captured if it owns that.
alias _CODE: Int = 2
alias _NAME: Int = 3
alias _NAME_LENGTH: Int = 4
alias _VALUE: Int = 5
alias _FOR_PYTHON: Int = 7
alias _OWNED: Int = 8
alias _END_OWNED: Int = 9
# Objects of Python's.
alias _OBJECT: Int = 2

alias _Arguments = Pointer[__mlir_type[`!kgen.pointer<`, object, `>`]]
alias _Entry = fn (Pointer[Int], Int, _Raw, _Raw, _Raw, Pointer[_Raw]) raises -> _Raw
"""How functions are called: itself, the number of arguments, the first three, and an array of the others. All are lent.
"""

alias _PythonEntry = fn (PyObjectPtr, Pointer[PyObjectPtr], Int) -> PyObjectPtr
"""How Python calls a function."""

alias _EndOwned = fn (Pointer[Int]) -> None
"""How what a function owns ends."""


@register_passable("trivial")
struct _Raw:
    """The kind of an object, and what it is: a number's bits, or the address of what is shared."""

    var kind: Int
    var bits: Int

    @always_inline("nodebug")
    fn __init__() -> Self:
        """None."""
        return Self {kind: _NOTHING, bits: 0}

    @always_inline("nodebug")
    fn __init__(kind: Int, bits: Int) -> Self:
        """A kind and its bits."""
        return Self {kind: kind, bits: bits}

    @always_inline("nodebug")
    fn __init__(value: Float64) -> Self:
        """A floating-point number."""
        return Self {kind: _NUMBER, bits: bitcast[DType.int64, 1](value).to_int()}

    @always_inline("nodebug")
    fn __init__(value: Bool) -> Self:
        """A truth value."""
        return Self {kind: _BOOLEAN, bits: Int(1) if value else Int(0)}

    @always_inline("nodebug")
    fn is_numeric(self) -> Bool:
        """Whether this is an integer, a truth value or a floating-point number."""
        return self.kind <= _NUMBER

    @always_inline("nodebug")
    fn is_integral(self) -> Bool:
        """Whether this is an integer or a truth value."""
        return self.kind <= _BOOLEAN

    @always_inline("nodebug")
    fn number(self) -> Float64:
        """The value of what is numeric."""
        if self.kind == _NUMBER:
            return bitcast[DType.float64, 1](Int64(self.bits))
        return Float64(self.bits)

    @always_inline("nodebug")
    fn words(self) -> Pointer[Int]:
        """The memory of what is shared; its first word counts the references."""
        return bitcast[Int](self.bits)

    @always_inline("nodebug")
    fn size(self) -> Int:
        """The number of a text's bytes, a list's elements or a record's attributes."""
        return self.words().load(_SIZE)

    @always_inline("nodebug")
    fn python(self) -> PyObjectPtr:
        """The Python object that this refers to."""
        return self.words().offset(_OBJECT).bitcast[PyObjectPtr]().load()

    @always_inline("nodebug")
    fn text(self) -> StringRef:
        """The bytes of a text."""
        return StringRef(self.words().bitcast[Int8]().offset(_HEAD * sizeof[Int]()), self.size())


# ---- memory

# Constants of a program were made when it was compiled, at another address; their memory is not to be given back.
@always_inline
fn _new_words(size: Int) -> Pointer[Int]:
    """Memory with a count of one and the mark that it can be given back."""
    let words = Pointer[Int].alloc(size)
    words.store(1)
    words.store(1, ~words.__as_index())
    return words


@always_inline
fn _give_back(memory: Pointer[Int], mark: Int):
    """Gives memory back unless it is the program's."""
    if mark == ~memory.__as_index():
        memory.free()


# ---- counting references

# Where no compiled code runs without the GIL, nobody else counts at the same time.
@always_inline("nodebug")
fn _count_up(words: Pointer[Int]):
    """One more reference."""
    if Bool(__mlir_op.`pop.atomic.alone`()):
        words.store(words.load() + 1)
    else:
        _ = __mlir_op.`pop.atomic.rmw`[bin_op="add"](_counter(words).address, Int64(1).value)


@always_inline("nodebug")
fn _count_down(words: Pointer[Int]) -> Bool:
    """One reference less; whether it was the last."""
    if Bool(__mlir_op.`pop.atomic.alone`()):
        let left = words.load() - 1
        words.store(left)
        return left == 0
    return Int64(__mlir_op.`pop.atomic.rmw`[bin_op="sub"](_counter(words).address, Int64(1).value)) == 1


@always_inline("nodebug")
fn _counter(words: Pointer[Int]) -> DTypePointer[DType.int64]:
    """The count as a number for atomic access."""
    return DTypePointer[DType.int64](words.bitcast[Int64]())


@always_inline("nodebug")
fn _kept_raw(value: _Raw) -> _Raw:
    """A value with a reference of its own."""
    if value.kind > _NOTHING:
        _count_up(value.words())
    return value


@always_inline("nodebug")
fn _give_up(value: _Raw):
    """One reference less to a value; the last one frees what is shared."""
    if value.kind > _NOTHING:
        _drop(value)


@always_inline("nodebug")
fn _give_up_here(value: _Raw):
    """The same where every call counts."""
    if value.kind > _NOTHING and _count_down(value.words()):
        _free(value)


@no_inline
fn _drop(value: _Raw):
    """One reference less to what is shared; the last one frees it."""
    if _count_down(value.words()):
        _free(value)


# What is to be freed waits in a chain, so that deep lists need no deep stack: its first word leads on, and is odd
# for a record.
@no_inline
fn _free(value: _Raw):
    """Frees what nobody refers to any more."""
    var waiting: Int = 0
    _end(value, waiting)
    while waiting != 0:
        let is_record = waiting & 1
        let words = bitcast[Int](waiting ^ is_record)
        waiting = words.load()
        if is_record == 0:
            let items = bitcast[_Raw](words.load(_ITEMS))
            for i in range(words.load(_SIZE)):
                _end_part(items.load(i), waiting)
            _give_back(items.bitcast[Int](), words.load(_ITEMS_MARK))
        else:
            let entries = _entries(words)
            for i in range(words.load(_SIZE)):
                _end_part(entries.load(i).value, waiting)
        _give_back(words, words.load(1))


@always_inline
fn _end_part(value: _Raw, inout waiting: Int):
    """One reference less to a part of what is freed."""
    if value.kind > _NOTHING and _count_down(value.words()):
        _end(value, waiting)


# Code that only passes objects on is no code that calls Python, hence the name of the function for errors.
@always_inline
fn _end(value: _Raw, inout waiting: Int):
    """Frees what has no parts; what has is put into the chain."""
    if value.kind == _LIST or value.kind == _RECORD:
        value.words().store(waiting)
        waiting = value.bits | (Int(1) if value.kind == _RECORD else Int(0))
        return
    if value.kind == _PYTHON:
        external_call["mojo_error_drop", NoneType](value.python())
    if value.kind == _FUNCTION and value.words().load(_OWNED) != 0:
        value.words().offset(_END_OWNED).bitcast[_EndOwned]().load()(bitcast[Int](value.words().load(_OWNED)))
    _give_back(value.words(), value.words().load(1))


# ---- texts, which a zero byte follows

@no_inline
fn _text_of_size(length: Int) -> _Raw:
    """A new text, whose bytes are to be filled in."""
    let words = _new_words(_HEAD + length // sizeof[Int]() + 1)
    words.store(_SIZE, length)
    words.store(_HEAD + length // sizeof[Int](), 0)
    return _Raw(_TEXT, words.__as_index())


@no_inline
fn _text_from(text: StringRef) -> _Raw:
    """A copy of a text."""
    let result = _text_of_size(text.length)
    memcpy(result.text().data, text.data, text.length)
    return result


@no_inline
fn _concatenated(a: StringRef, b: StringRef) -> _Raw:
    """The bytes of both."""
    let result = _text_of_size(a.length + b.length)
    memcpy(result.text().data, a.data, a.length)
    memcpy(result.text().data.offset(a.length), b.data, b.length)
    return result


# ---- lists

@always_inline("nodebug")
fn _items(list: _Raw) -> Pointer[_Raw]:
    """The elements of a list."""
    return bitcast[_Raw](list.words().load(_ITEMS))


@no_inline
fn _new_list(capacity: Int) -> _Raw:
    """An empty list with room for some elements."""
    let words = _new_words(_ITEMS_MARK + 1)
    words.store(_SIZE, 0)
    _set_items(words, Pointer[_Raw].alloc(capacity), capacity)
    return _Raw(_LIST, words.__as_index())


@always_inline
fn _set_items(words: Pointer[Int], items: Pointer[_Raw], capacity: Int):
    """Gives a list new memory for its elements."""
    words.store(_CAPACITY, capacity)
    words.store(_ITEMS, items.__as_index())
    words.store(_ITEMS_MARK, ~items.__as_index())


@no_inline
fn _push(list: _Raw, value: _Raw):
    """Appends an element, which the list takes over."""
    let words = list.words()
    let size = words.load(_SIZE)
    if size == words.load(_CAPACITY):
        let capacity = 2 * size if size > 3 else 4
        let larger = Pointer[_Raw].alloc(capacity)
        let old = _items(list)
        let mark = words.load(_ITEMS_MARK)
        memcpy(larger, old, size)
        _set_items(words, larger, capacity)
        _give_back(old.bitcast[Int](), mark)
    _items(list).store(size, value)
    words.store(_SIZE, size + 1)


@no_inline
fn _extended(a: _Raw, b: _Raw) -> _Raw:
    """A new list of the elements of two."""
    let first = a.size()
    let second = b.size()
    let result = _new_list(first + second)
    for i in range(first):
        _items(result).store(i, _kept_raw(_items(a).load(i)))
    for i in range(second):
        _items(result).store(first + i, _kept_raw(_items(b).load(i)))
    result.words().store(_SIZE, first + second)
    return result


# ---- functions

@no_inline
fn _new_function(code: Int, name: StringLiteral, value: Int, for_python: _PythonEntry) -> _Raw:
    """A function with its entries."""
    let words = _new_words(_END_OWNED + 1)
    words.store(_CODE, code)
    words.store(_NAME, name.data().__as_index())
    words.store(_NAME_LENGTH, name.__len__())
    words.store(_VALUE, value)
    words.offset(_FOR_PYTHON).bitcast[_PythonEntry]().store(for_python)
    words.store(_OWNED, 0)
    return _Raw(_FUNCTION, words.__as_index())


fn _own[F: AnyType](function: _Raw, owned closure: EscapingClosure[F]):
    """Makes a function that of a closure, which it owns."""
    let place = Pointer[EscapingClosure[F]].alloc(1)
    function.words().offset(_VALUE).bitcast[F]().store(closure.code)
    __get_address_as_uninit_lvalue(place.address) = closure^
    function.words().store(_OWNED, place.__as_index())
    function.words().offset(_END_OWNED).bitcast[_EndOwned]().store(_end_closure[F])


fn _end_closure[F: AnyType](closure: Pointer[Int]):
    """Ends a closure that a function owned."""
    let place = closure.bitcast[EscapingClosure[F]]()
    _ = __get_address_as_owned_value(place.address)
    place.free()


# ---- records

@register_passable("trivial")
struct _Key:
    """A name as numbers that are compared quickly: short names differ if these do."""

    var first: Int
    var last: Int
    var length: Int
    var name: DTypePointer[DType.int8]

    @always_inline("nodebug")
    fn __init__(name: StringLiteral) -> Self:
        """The key of a name; of a literal it is known when its code is compiled."""
        let bytes = name.data()
        let length = name.__len__()
        if length >= 8:
            return Self {first: _word(bytes, 0), last: _word(bytes, length - 8), length: length, name: bytes}
        var word: Int = 0
        for i in range(length):
            word = (word << 8) | bytes.load(i).to_int()
        return Self {first: word, last: 0, length: length, name: bytes}

    @always_inline("nodebug")
    fn text(self) -> StringRef:
        """The name."""
        return StringRef(self.name, self.length)

    @always_inline("nodebug")
    fn __eq__(self, other: Self) -> Bool:
        """Whether both are keys of the same name."""
        return self._may_equal(other) and (self.is_short() or memcmp(self.name, other.name, self.length) == 0)

    @always_inline("nodebug")
    fn _may_equal(self, other: Self) -> Bool:
        """Whether both are keys of the same name, if it is short."""
        return self.first == other.first and self.last == other.last and self.length == other.length

    @always_inline("nodebug")
    fn is_short(self) -> Bool:
        """Whether names with the same numbers are the same."""
        return self.length <= 16


@always_inline("nodebug")
fn _word(bytes: DTypePointer[DType.int8], offset: Int) -> Int:
    """Eight bytes as a number."""
    return bitcast[DType.int64, 1](bytes.simd_load[8](offset)).to_int()


@register_passable("trivial")
struct _Member:
    """An attribute: its name and its value."""

    var key: _Key
    var value: _Raw


@always_inline("nodebug")
fn _entries(words: Pointer[Int]) -> Pointer[_Member]:
    """The attributes of a record."""
    return words.offset(_HEAD).bitcast[_Member]()


@no_inline
fn _new_record(count: Int) -> _Raw:
    """A record whose attributes are to be filled in."""
    let words = _new_words(_HEAD + count * (sizeof[_Member]() // sizeof[Int]()))
    words.store(_SIZE, count)
    return _Raw(_RECORD, words.__as_index())


@always_inline
fn _find(record: _Raw, key: _Key) -> Pointer[_Member]:
    """The attribute of a name, null if there is none."""
    let entries = _entries(record.words())
    for i in range(record.size()):
        if entries.load(i).key == key:
            return entries.offset(i)
    return Pointer[_Member]()


@always_inline
fn _find_short(record: _Raw, key: _Key) -> Pointer[_Member]:
    """The attribute of a short name, null if there is none."""
    let entries = _entries(record.words())
    for i in range(record.size()):
        if entries.load(i).key._may_equal(key):
            return entries.offset(i)
    return Pointer[_Member]()


# ---- chains of what is being worked on: bits, address of the link around it, what is made of it

alias _LINK: Int = 3


@always_inline
fn _set_link(link: Pointer[Int], value: _Raw, outer: Int, made: Int):
    """Fills a link in the stack, which lasts as long as its function."""
    link.store(value.bits)
    link.store(1, outer)
    link.store(2, made)


@no_inline
fn _find_link(value: _Raw, outer: Int) -> Int:
    """The address of the link of a value in a chain, 0 if it is not there."""
    var link = outer
    while link != 0 and bitcast[Int](link).load() != value.bits:
        link = bitcast[Int](link).load(1)
    return link
