"""Lists of arguments."""

from sys.info import _is_trivial


@register_passable("trivial")
struct VariadicList[type: AnyType]:
    """Arguments of a trivial type; what `*args` is inside a function.

    ```mojo
    fn total(*numbers: Int) -> Int:
        var sum = 0
        for n in VariadicList(numbers): sum += n
        return sum
    print(total(1, 2, 3))  # prints 6
    ```
    """

    var value: __mlir_type[`!kgen.variadic<`, type, `>`]

    @always_inline("nodebug")
    fn __init__(value: __mlir_type[`!kgen.variadic<`, type, `>`]) -> Self:
        """Wraps machine arguments."""
        return Self {value: value}

    @always_inline("nodebug")
    fn __init__(value: VariadicList[type]) -> Self:
        """Copies a list (language.md F19)."""
        return Self {value: value.value}

    @always_inline("nodebug")
    fn __init__(value: VariadicListMem[type]) -> Self:
        """The list of the same arguments, which live in memory."""
        return Self {value: value.value}

    @always_inline("nodebug")
    fn __init__(*values: type) -> Self:
        """The list of the arguments, which nothing would keep if they lived in memory."""
        constrained[
            _is_trivial[type](),
            "a VariadicList has values of trivial types, or is made of a function's own '*arguments'"
        ]()
        return values

    @always_inline("nodebug")
    fn __len__(self) -> Int:
        """The number of arguments."""
        return Int {value: __mlir_op.`pop.variadic.size`(self.value)}

    @always_inline("nodebug")
    fn __getitem__(self, index: Int) -> type:
        """The argument at a position; a copy if it lives in memory."""
        _check_index(index, self.__len__())

        @parameter
        if _is_trivial[type]():
            return __mlir_op.`pop.variadic.get`(self.value, index.value)
        else:
            return __get_address_as_lvalue(__mlir_op.`pop.variadic.get`(self.value, index.value))

    @always_inline("nodebug")
    fn __iter__(self) -> _VariadicIterator[type]:
        """The arguments, in order."""
        return _VariadicIterator[type] {list: self, index: 0}


@register_passable("trivial")
struct _VariadicIterator[type: AnyType]:
    """Goes over the arguments of a list."""

    var list: VariadicList[type]
    var index: Int

    @always_inline("nodebug")
    fn __next__(inout self) -> type:
        """Takes the next argument."""
        let result = self.index
        self.index = result + 1
        return self.list[result]

    @always_inline("nodebug")
    fn __len__(self) -> Int:
        """How many arguments are left."""
        return self.list.__len__() - self.index


@register_passable("trivial")
struct VariadicListMem[type: AnyType]:
    """Arguments that live in memory; what `*args` is inside a function for other types."""

    var value: __mlir_type[`!kgen.variadic<`, type, `>`]

    @always_inline("nodebug")
    fn __init__(value: __mlir_type[`!kgen.variadic<`, type, `>`]) -> Self:
        """Wraps machine arguments."""
        return Self {value: value}

    @always_inline("nodebug")
    fn __init__(value: VariadicListMem[type]) -> Self:
        """Copies a list (language.md F19)."""
        return Self {value: value.value}

    @always_inline("nodebug")
    fn __len__(self) -> Int:
        """The number of arguments."""
        return Int {value: __mlir_op.`pop.variadic.size`(self.value)}

    @always_inline("nodebug")
    fn __refitem__(self, index: Int) -> __mlir_type[`!kgen.pointer<`, type, `>`]:
        """The address of the argument at a position."""
        _check_index(index, self.__len__())
        return __mlir_op.`pop.variadic.get`(self.value, index.value)

    @always_inline("nodebug")
    fn __getitem__(self, index: Int) -> type:
        """A copy of the argument at a position."""
        return __get_address_as_lvalue(self.__refitem__(index))

    @always_inline("nodebug")
    fn __iter__(self) -> _VariadicMemIterator[type]:
        """The arguments, in order."""
        return _VariadicMemIterator[type] {list: self, index: 0}


@register_passable("trivial")
struct _VariadicMemIterator[type: AnyType]:
    """Goes over the arguments of a list in memory."""

    var list: VariadicListMem[type]
    var index: Int

    @always_inline("nodebug")
    fn __next__(inout self) -> type:
        """Takes a copy of the next argument."""
        let result = self.index
        self.index = result + 1
        return self.list[result]

    @always_inline("nodebug")
    fn __refnext__(inout self) -> Reference[type]:
        """Refers to the next argument."""
        let result = self.index
        self.index = result + 1
        return self.list.__refitem__(result)

    @always_inline("nodebug")
    fn __len__(self) -> Int:
        """How many arguments are left."""
        return self.list.__len__() - self.index


@register_passable("trivial")
struct VariadicListInout[type: AnyType]:
    """Arguments that may be changed; what `inout *args` is inside a function."""

    var value: __mlir_type[`!kgen.variadic<!kgen.pointer<`, type, `>>`]

    @always_inline("nodebug")
    fn __init__(value: __mlir_type[`!kgen.variadic<!kgen.pointer<`, type, `>>`]) -> Self:
        """Wraps machine arguments."""
        return Self {value: value}

    @always_inline("nodebug")
    fn __len__(self) -> Int:
        """The number of arguments."""
        return Int {value: __mlir_op.`pop.variadic.size`(self.value)}

    @always_inline("nodebug")
    fn __refitem__(self, index: Int) -> Reference[type]:
        """The argument at a position where it is, to be changed."""
        _check_index(index, self.__len__())
        return Reference[type](__mlir_op.`pop.variadic.get`(self.value, index.value))

    @always_inline("nodebug")
    fn __getitem__(self, index: Int) -> type:
        """A copy of the argument at a position."""
        return __get_address_as_lvalue(self.__refitem__(index).value)

    @always_inline("nodebug")
    fn __iter__(self) -> _VariadicInoutIterator[type]:
        """The arguments, in order."""
        return _VariadicInoutIterator[type] {list: self, index: 0}


@register_passable("trivial")
struct _VariadicInoutIterator[type: AnyType]:
    """Goes over arguments that may be changed."""

    var list: VariadicListInout[type]
    var index: Int

    @always_inline("nodebug")
    fn __next__(inout self) -> type:
        """Takes a copy of the next argument."""
        return __get_address_as_lvalue(self.__refnext__().value)

    @always_inline("nodebug")
    fn __refnext__(inout self) -> Reference[type]:
        """Refers to the next argument."""
        let result = self.index
        self.index = result + 1
        return self.list.__refitem__(result)

    @always_inline("nodebug")
    fn __len__(self) -> Int:
        """How many arguments are left."""
        return self.list.__len__() - self.index
