"""Pointers to values of any type."""


@register_passable("trivial")
struct AnyPointer[T: AnyType]:
    """The address of memory that holds values, or is to hold them: whoever has it says when they begin and end.

    ```mojo
    from memory.anypointer import AnyPointer
    let place = AnyPointer[String].alloc(1)
    place.emplace_value("text")
    print(place.take_value())  # prints text
    place.free()
    ```
    """

    var value: __mlir_type[`!kgen.pointer<`, T, `>`]

    @always_inline("nodebug")
    fn __init__() -> Self:
        """The null pointer."""
        return Self.get_null()

    @always_inline("nodebug")
    fn __init__(value: __mlir_type[`!kgen.pointer<`, T, `>`]) -> Self:
        """Wraps a machine pointer."""
        return Self {value: value}

    @staticmethod
    @always_inline("nodebug")
    fn get_null() -> Self:
        """The null pointer."""
        return Self {value: Pointer[T].get_null().address}

    @staticmethod
    @always_inline
    fn alloc(count: Int) -> Self:
        """Memory for `count` values, not initialised."""
        return Self {value: Pointer[T].alloc(count).address}

    @staticmethod
    @always_inline("nodebug")
    fn address_of(inout arg: T) -> Self:
        """The address of a variable."""
        return Self {value: __get_lvalue_as_address(arg)}

    @always_inline
    fn free(self):
        """Gives the memory back; values there do not end by that."""
        Pointer[T](self.value).free()

    @always_inline
    fn emplace_value(self, owned value: T):
        """Moves a value into memory without one."""
        __get_address_as_uninit_lvalue(self.value) = value^

    @always_inline
    fn take_value(self) -> T:
        """Moves the value out of memory, which holds none after that."""
        return __get_address_as_owned_value(self.value)

    @always_inline
    fn move_into(self, target: Self):
        """Moves the value into other memory without one."""
        __get_address_as_uninit_lvalue(target.value) = __get_address_as_owned_value(self.value)

    @always_inline("nodebug")
    fn __refitem__(self) -> Reference[T]:
        """The value."""
        return self.value

    @always_inline("nodebug")
    fn __refitem__(self, offset: Int) -> Reference[T]:
        """The value `offset` elements further."""
        return self.offset(offset).value

    @always_inline("nodebug")
    fn bitcast[new_type: AnyType](self) -> AnyPointer[new_type]:
        """The same address for another type."""
        return AnyPointer[new_type] {value: Pointer[T](self.value).bitcast[new_type]().address}

    @always_inline("nodebug")
    fn __as_index(self) -> Int:
        """The address as a number."""
        return Pointer[T](self.value).__as_index()

    @always_inline("nodebug")
    fn __int__(self) -> Int:
        """The address as a number."""
        return self.__as_index()

    @always_inline("nodebug")
    fn __bool__(self) -> Bool:
        """Whether the pointer is not null."""
        return self.__as_index() != 0

    @always_inline("nodebug")
    fn __eq__(self, rhs: Self) -> Bool:
        """Whether both addresses are the same."""
        return self.__as_index() == rhs.__as_index()

    @always_inline("nodebug")
    fn __ne__(self, rhs: Self) -> Bool:
        """Whether the addresses differ."""
        return self.__as_index() != rhs.__as_index()

    @always_inline("nodebug")
    fn __lt__(self, rhs: Self) -> Bool:
        """Whether this address is lower."""
        return Pointer[T](self.value) < Pointer[T](rhs.value)

    @always_inline("nodebug")
    fn offset(self, count: Int) -> Self:
        """The address `count` elements further."""
        return Self {value: Pointer[T](self.value).offset(count).address}

    @always_inline("nodebug")
    fn __add__(self, count: Int) -> Self:
        """The address `count` elements further."""
        return self.offset(count)

    @always_inline("nodebug")
    fn __sub__(self, count: Int) -> Self:
        """The address `count` elements before."""
        return self.offset(-count)

    @always_inline("nodebug")
    fn __iadd__(inout self, count: Int):
        """Moves `count` elements further."""
        self = self.offset(count)

    @always_inline("nodebug")
    fn __isub__(inout self, count: Int):
        """Moves `count` elements back."""
        self = self.offset(-count)
