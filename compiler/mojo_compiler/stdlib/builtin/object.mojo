"""Values whose kind is known at run time only (language.md T30-T34)."""

from memory.unsafe import bitcast


@register_passable
struct object:
    """A value whose kind is known at run time only: None, a truth value, a number, a text, a list, a function, a record
    of attributes, or an object of Python's. Copies share lists and records.

    What is asked of a value that it cannot do raises an `Error`.

    Raises:
        An error if a value's kind has no such operation, element or attribute; what is Python's raises as Python does.

    ```mojo
    def double(x): return x + x
    print(double(4), double("ab"), double([1, 2]))  # prints 8 'abab' [1, 2, 1, 2]
    ```
    """

    var _kind: Int
    var _bits: Pointer[Int]

    # ---- from typed values

    @always_inline("nodebug")
    fn __init__() -> Self:
        """None."""
        return Self._of(_Raw())

    @always_inline("nodebug")
    fn __init__(value: NoneType) -> Self:
        """None."""
        return Self._of(_Raw())

    @always_inline("nodebug")
    fn __init__(value: Int) -> Self:
        """An integer."""
        return Self._of(_Raw(_INTEGER, value))

    @always_inline("nodebug")
    fn __init__(value: FloatLiteral) -> Self:
        """A floating-point number."""
        return Self._of(_Raw(Float64(value)))

    @always_inline
    fn __init__[type: DType](value: SIMD[type, 1]) -> Self:
        """An integer of 64 bits, a floating-point number or a truth value."""
        @parameter
        if type.is_bool():
            return Self(Bool(value.value))
        elif type.is_floating_point():
            return Self._of(_Raw(value.cast[DType.float64]()))
        else:
            return Self(value.to_int())

    @always_inline("nodebug")
    fn __init__(value: Bool) -> Self:
        """A truth value."""
        return Self._of(_Raw(value))

    @always_inline
    fn __init__(value: StringLiteral) -> Self:
        """A text."""
        return Self._of(_text_from(StringRef(value)))

    @always_inline
    fn __init__(value: StringRef) -> Self:
        """A text."""
        return Self._of(_text_from(value))

    @always_inline
    fn __init__(value: String) -> Self:
        """A text."""
        return Self._of(_text_from(value._strref_dangerous()))

    @always_inline
    fn __init__(value: PythonObject) -> Self:
        """None, a truth value, a number that fits or a text as Mojo's; a reference to anything else."""
        return Self._of(_from_python(value))

    @no_inline
    fn __init__[*Ts: AnyType](value: ListLiteral[Ts]) -> Self:
        """A list of the elements, each converted."""
        let list = _new_list(value.__len__())
        @parameter
        for i in range(Int {value: __mlir_op.`pop.variadic.size`(Ts)}):
            _push(list, object(value.get[i, Ts[i]]())._given_up())
        return Self._of(list)

    @no_inline
    fn __init__(*attributes: Attr) -> Self:
        """A record of attributes."""
        let record = _new_record(attributes.__len__())
        for i in range(attributes.__len__()):
            let attribute = attributes[i]
            _entries(record.words()).store(
                i, _Member {key: _Key(attribute.key), value: _kept_raw(attribute.value._raw())}
            )
            _ = attribute
        return Self._of(record)

    @staticmethod
    @always_inline
    fn __from_function__(entry: _Entry, name: StringLiteral) -> Self:
        """A function."""
        return Self._of(_new_function(_code_of(entry), name, 0, _run_for_python))

    @staticmethod
    @always_inline
    fn __from_function__[F: AnyType](entry: _Entry, name: StringLiteral, value: F) -> Self:
        """A function that is known at run time only."""
        return Self._of(_new_function(_code_of(entry), name, _code_of(value), _run_for_python))

    @staticmethod
    fn __from_closure__[F: AnyType](entry: _Entry, name: StringLiteral, owned value: EscapingClosure[F]) -> Self:
        """A function that owns what it captured."""
        let result = Self._of(_new_function(_code_of(entry), name, 0, _run_for_python))
        _own(result._raw(), value^)
        return result

    @staticmethod
    @always_inline("nodebug")
    fn _none() -> Self:
        """None: what a `def` returns that returns nothing."""
        return Self._of(_Raw())

    # ---- life

    @staticmethod
    @always_inline("nodebug")
    fn _of(raw: _Raw) -> Self:
        """The object that owns a reference."""
        return Self {_kind: raw.kind, _bits: bitcast[Int](raw.bits)}

    @always_inline("nodebug")
    fn _raw(self) -> _Raw:
        """The bits, without a reference of their own."""
        return _Raw(self._kind, self._bits.__as_index())

    @always_inline("nodebug")
    fn _given_up(owned self) -> _Raw:
        """The bits, with the reference."""
        let result = self._raw()
        self._kind = _NOTHING
        return result

    @always_inline("nodebug")
    fn _forget(inout self):
        """Ends a view of bits whose reference somebody else owns."""
        self._kind = _NOTHING

    @always_inline("nodebug")
    fn __copyinit__(existing: Self) -> Self:
        """The same value; a list, a record, a function or a text is shared."""
        return Self._of(_kept_raw(_Raw(existing._kind, existing._bits.__as_index())))

    @always_inline("nodebug")
    fn __del__(owned self):
        """Gives the reference up."""
        _give_up(self._raw())

    # ---- arithmetic

    @always_inline
    fn __add__(self, rhs: object) raises -> object:
        """`self + rhs`."""
        if (self._kind | rhs._kind) == _INTEGER:
            return object(self._raw().bits + rhs._raw().bits)
        return object._of(_add_objects(self._raw(), rhs._raw()))

    @always_inline
    fn __sub__(self, rhs: object) raises -> object:
        """`self - rhs`."""
        if (self._kind | rhs._kind) == _INTEGER:
            return object(self._raw().bits - rhs._raw().bits)
        return object._of(_sub_objects(self._raw(), rhs._raw()))

    @always_inline
    fn __mul__(self, rhs: object) raises -> object:
        """`self * rhs`."""
        if (self._kind | rhs._kind) == _INTEGER:
            return object(self._raw().bits * rhs._raw().bits)
        return object._of(_mul_objects(self._raw(), rhs._raw()))

    @always_inline
    fn __truediv__(self, rhs: object) raises -> object:
        """`self / rhs`."""
        return object._of(_truediv_objects(self._raw(), rhs._raw()))

    @always_inline
    fn __floordiv__(self, rhs: object) raises -> object:
        """`self // rhs`."""
        return object._of(_floordiv_objects(self._raw(), rhs._raw()))

    @always_inline
    fn __mod__(self, rhs: object) raises -> object:
        """`self % rhs`."""
        return object._of(_mod_objects(self._raw(), rhs._raw()))

    @always_inline
    fn __pow__(self, rhs: object) raises -> object:
        """`self ** rhs`."""
        return object._of(_pow_objects(self._raw(), rhs._raw()))

    @always_inline
    fn __matmul__(self, rhs: object) raises -> object:
        """`self @ rhs`."""
        return object._of(_matmul_objects(self._raw(), rhs._raw()))

    @always_inline
    fn __lshift__(self, rhs: object) raises -> object:
        """`self << rhs`."""
        return object._of(_lshift_objects(self._raw(), rhs._raw()))

    @always_inline
    fn __rshift__(self, rhs: object) raises -> object:
        """`self >> rhs`."""
        return object._of(_rshift_objects(self._raw(), rhs._raw()))

    @always_inline
    fn __and__(self, rhs: object) raises -> object:
        """`self & rhs`."""
        return object._of(_and_objects(self._raw(), rhs._raw()))

    @always_inline
    fn __or__(self, rhs: object) raises -> object:
        """`self | rhs`."""
        return object._of(_or_objects(self._raw(), rhs._raw()))

    @always_inline
    fn __xor__(self, rhs: object) raises -> object:
        """`self ^ rhs`."""
        return object._of(_xor_objects(self._raw(), rhs._raw()))

    @always_inline
    fn __radd__(self, lhs: object) raises -> object:
        """`lhs + self`."""
        return lhs + self

    @always_inline
    fn __rsub__(self, lhs: object) raises -> object:
        """`lhs - self`."""
        return lhs - self

    @always_inline
    fn __rmul__(self, lhs: object) raises -> object:
        """`lhs * self`."""
        return lhs * self

    @always_inline
    fn __rtruediv__(self, lhs: object) raises -> object:
        """`lhs / self`."""
        return lhs / self

    @always_inline
    fn __rfloordiv__(self, lhs: object) raises -> object:
        """`lhs // self`."""
        return lhs // self

    @always_inline
    fn __rmod__(self, lhs: object) raises -> object:
        """`lhs % self`."""
        return lhs % self

    @always_inline
    fn __rpow__(self, lhs: object) raises -> object:
        """`lhs ** self`."""
        return lhs ** self

    @always_inline
    fn __rmatmul__(self, lhs: object) raises -> object:
        """`lhs @ self`."""
        return lhs @ self

    @always_inline
    fn __rlshift__(self, lhs: object) raises -> object:
        """`lhs << self`."""
        return lhs << self

    @always_inline
    fn __rrshift__(self, lhs: object) raises -> object:
        """`lhs >> self`."""
        return lhs >> self

    @always_inline
    fn __rand__(self, lhs: object) raises -> object:
        """`lhs & self`."""
        return lhs & self

    @always_inline
    fn __ror__(self, lhs: object) raises -> object:
        """`lhs | self`."""
        return lhs | self

    @always_inline
    fn __rxor__(self, lhs: object) raises -> object:
        """`lhs ^ self`."""
        return lhs ^ self

    @always_inline
    fn __iadd__(inout self, rhs: object) raises:
        """`self += rhs`."""
        self = self + rhs

    @always_inline
    fn __isub__(inout self, rhs: object) raises:
        """`self -= rhs`."""
        self = self - rhs

    @always_inline
    fn __imul__(inout self, rhs: object) raises:
        """`self *= rhs`."""
        self = self * rhs

    @always_inline
    fn __itruediv__(inout self, rhs: object) raises:
        """`self /= rhs`."""
        self = self / rhs

    @always_inline
    fn __ifloordiv__(inout self, rhs: object) raises:
        """`self //= rhs`."""
        self = self // rhs

    @always_inline
    fn __imod__(inout self, rhs: object) raises:
        """`self %= rhs`."""
        self = self % rhs

    @always_inline
    fn __ipow__(inout self, rhs: object) raises:
        """`self **= rhs`."""
        self = self ** rhs

    @always_inline
    fn __imatmul__(inout self, rhs: object) raises:
        """`self @= rhs`."""
        self = self @ rhs

    @always_inline
    fn __ilshift__(inout self, rhs: object) raises:
        """`self <<= rhs`."""
        self = self << rhs

    @always_inline
    fn __irshift__(inout self, rhs: object) raises:
        """`self >>= rhs`."""
        self = self >> rhs

    @always_inline
    fn __iand__(inout self, rhs: object) raises:
        """`self &= rhs`."""
        self = self & rhs

    @always_inline
    fn __ior__(inout self, rhs: object) raises:
        """`self |= rhs`."""
        self = self | rhs

    @always_inline
    fn __ixor__(inout self, rhs: object) raises:
        """`self ^= rhs`."""
        self = self ^ rhs

    @always_inline
    fn __lt__(self, rhs: object) raises -> object:
        """`self < rhs`."""
        if (self._kind | rhs._kind) == _INTEGER:
            return object(self._raw().bits < rhs._raw().bits)
        return object._of(_compare_objects(self._raw(), rhs._raw(), 0))

    @always_inline
    fn __le__(self, rhs: object) raises -> object:
        """`self <= rhs`."""
        if (self._kind | rhs._kind) == _INTEGER:
            return object(self._raw().bits <= rhs._raw().bits)
        return object._of(_compare_objects(self._raw(), rhs._raw(), 1))

    @always_inline
    fn __eq__(self, rhs: object) raises -> object:
        """`self == rhs`."""
        if (self._kind | rhs._kind) == _INTEGER:
            return object(self._raw().bits == rhs._raw().bits)
        return object._of(_compare_objects(self._raw(), rhs._raw(), 2))

    @always_inline
    fn __ne__(self, rhs: object) raises -> object:
        """`self != rhs`."""
        if (self._kind | rhs._kind) == _INTEGER:
            return object(self._raw().bits != rhs._raw().bits)
        return object._of(_compare_objects(self._raw(), rhs._raw(), 3))

    @always_inline
    fn __gt__(self, rhs: object) raises -> object:
        """`self > rhs`."""
        if (self._kind | rhs._kind) == _INTEGER:
            return object(self._raw().bits > rhs._raw().bits)
        return object._of(_compare_objects(self._raw(), rhs._raw(), 4))

    @always_inline
    fn __ge__(self, rhs: object) raises -> object:
        """`self >= rhs`."""
        if (self._kind | rhs._kind) == _INTEGER:
            return object(self._raw().bits >= rhs._raw().bits)
        return object._of(_compare_objects(self._raw(), rhs._raw(), 5))

    @always_inline
    fn __neg__(self) raises -> object:
        """`-self`."""
        return object._of(_negated(self._raw()))

    @always_inline
    fn __pos__(self) raises -> object:
        """`+self`."""
        return object._of(_positive(self._raw()))

    @always_inline
    fn __invert__(self) raises -> object:
        """`~self`."""
        return object._of(_inverted(self._raw()))

    @always_inline("nodebug")
    fn __is__(self, other: object) -> Bool:
        """Whether both are the same value: the same number, or what is shared."""
        return self._kind == other._kind and self._raw().bits == other._raw().bits

    # ---- to typed values

    @always_inline
    fn __bool__(self) raises -> Bool:
        """The value's truth: that of numbers other than zero, and of what is not empty."""
        if self._kind <= _BOOLEAN:
            return self._raw().bits != 0
        return _truth(self._raw())

    @always_inline
    fn __int__(self) raises -> Int:
        """The integer that this is."""
        if self._kind <= _BOOLEAN:
            return self._raw().bits
        return _to_int(self._raw())

    @always_inline
    fn __index__(self) raises -> Int:
        """The integer that this is."""
        return self.__int__()

    @no_inline
    fn to_float64(self) raises -> Float64:
        """The number that this is.

        Raises:
            An error if this is no number.

        ```mojo
        let x: object = 3
        print(x.to_float64() / 2)  # prints 1.5
        ```
        """
        return _to_float64(self._raw())

    @no_inline
    fn __str__(self) -> String:
        """The text that `print` writes."""
        var result = String()
        _describe(self._raw(), result, 0)
        return result^

    @no_inline
    fn print(self):
        """Writes the text without a newline.

        ```mojo
        let x: object = [1, 2.5]
        x.print()
        print()
        # prints [1, 2.5]
        ```
        """
        print_no_newline(self)

    @no_inline
    fn __display__(self) -> StringRef:
        """What a cell shows of the value, for the session to free; None shows nothing."""
        return StringRef() if self._kind == _NOTHING else _kept(self.__str__())

    # ---- elements

    @no_inline
    fn __len__(self) raises -> Int:
        """The number of elements, or of a text's bytes."""
        return _length(self._raw())

    @always_inline
    fn __getitem__(self, i: object) raises -> object:
        """`self[i]`: an element, or what the attribute `__getitem__` returns for it."""
        return object._of(_element(self._raw(), i._raw()))

    @always_inline
    fn __getitem__(self, i: object, j: object) raises -> object:
        """`self[i][j]`."""
        return object._of(_element(self._raw(), i._raw(), j._raw()))

    @staticmethod
    @always_inline
    fn __slice__(start: object, end: object, step: object) -> _Span:
        """`start:end:step` in a subscript."""
        return _Span(start, end, step)

    @no_inline
    fn __getitem__(self, span: _Span) raises -> object:
        """The elements of a list, or the bytes of a text, at the positions of a slice."""
        return object._of(_elements(self._raw(), span))

    @no_inline
    fn __getitem__(self, *indices: object) raises -> object:
        """`self` with one index after the other applied."""
        var result = self
        for i in range(indices.__len__()):
            result = result[indices[i]]
        return result

    @always_inline
    fn __setitem__(self, i: object, value: object) raises:
        """`self[i] = value`: replaces an element, or calls the attribute `__setitem__`."""
        _set_element(self._raw(), i._raw(), value._raw())

    @always_inline
    fn __setitem__(self, i: object, j: object, value: object) raises:
        """`self[i][j] = value`."""
        _set_element(self._raw(), i._raw(), j._raw(), value._raw())

    @no_inline
    fn __setitem__(self, *indices_and_value: object) raises:
        """Replaces an element of what the indices before the last lead to."""
        let last = indices_and_value.__len__() - 1
        var base = self
        for i in range(last - 1):
            base = base[indices_and_value[i]]
        base[indices_and_value[last - 1]] = indices_and_value[last]

    @always_inline
    fn append(self, value: object) raises:
        """Appends an element, or calls the attribute `append`.

        Raises:
            An error if this is no list and has no attribute `append`.

        ```mojo
        let numbers: object = []
        numbers.append(1)
        numbers.append("two")
        print(numbers)  # prints [1, 'two']
        ```
        """
        _append(self._raw(), value._raw())

    @no_inline
    fn __contains__(self, value: object) raises -> Bool:
        """Whether an element equals a value, or a text occurs."""
        return _contains(self._raw(), value._raw())

    @always_inline
    fn __iter__(self) raises -> _ObjectIterator:
        """The elements, in order."""
        return _iterate(self)

    # ---- attributes and calls

    @always_inline
    fn __getattr__(self, name: StringLiteral) raises -> object:
        """`self.name`."""
        return object._of(_attribute(self._raw(), _Key(name)))

    @always_inline
    fn __setattr__(self, name: StringLiteral, value: object) raises:
        """`self.name = value`, for a name that was given when the object was made."""
        _set_attribute(self._raw(), _Key(name), value._raw())

    @always_inline
    fn __call__(self, *arguments: object) raises -> object:
        """`self(arguments)`."""
        return object._of(
            _call(self._raw(), _Arguments(__mlir_op.`pop.variadic.address`(arguments.value)), arguments.__len__())
        )

    @always_inline
    fn __dynamic_call__(self, attribute: StringLiteral, keywords: StringLiteral, *arguments: object) raises -> object:
        """`self.attribute(arguments)`, or `self(arguments)` for ""; a function gets `self` as its first argument."""
        let addresses = _Arguments(__mlir_op.`pop.variadic.address`(arguments.value))
        return object._of(_call_attribute(self._raw(), _Key(attribute), keywords, addresses, arguments.__len__()))


struct Attr:
    """A name with a value: what `object(Attr("name", value), ...)` makes an object with attributes of.

    ```mojo
    let point = object(Attr("x", 1), Attr("y", 2))
    print(point.x + point.y)  # prints 3
    ```
    """

    var key: StringLiteral
    var value: object

    @always_inline
    fn __init__(inout self, key: StringLiteral, owned value: object):
        """An attribute."""
        self.key = key
        self.value = value^

    @always_inline
    fn __copyinit__(inout self, existing: Self):
        """The same name and value."""
        self.key = existing.key
        self.value = existing.value


@register_passable
struct _ObjectIterator:
    """Goes over the elements of a list or text by position, or over those of a Python iterable."""

    var source: object
    var following: object
    var position: Int

    fn __copyinit__(existing: Self) -> Self:
        """The same position."""
        return Self {source: existing.source, following: existing.following, position: existing.position}

    @no_inline
    fn __len__(inout self) raises -> Int:
        """How many elements are left, or whether there is one more."""
        return _left(self)

    @no_inline
    fn __next__(inout self) raises -> object:
        """Takes the next element."""
        return _take_next(self)
