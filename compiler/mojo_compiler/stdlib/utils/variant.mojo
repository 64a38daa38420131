"""Values of one of several types."""

from memory._room import _Room


struct Variant[*Ts: CollectionElement]:
    """A value of one of the types `Ts`, and which of them it is.

    ```mojo
    from utils.variant import Variant
    let v = Variant[Int, String](5)
    print(v.isa[Int](), v.get[Int]())  # prints True 5
    ```
    """

    var _room: _Room[_largest_size[Ts](), _largest_alignment[Ts]()]
    var _state: Int

    @always_inline
    fn __init__[T: CollectionElement](inout self, owned value: T):
        """A value of one of the types."""
        constrained[_index_of[T, Ts]() >= 0, "the variant has no such type"]()
        self._room = _Room[_largest_size[Ts](), _largest_alignment[Ts]()]()
        self._state = _index_of[T, Ts]()
        __get_address_as_uninit_lvalue(self._place[T]().address) = value^

    fn __copyinit__(inout self, existing: Self):
        """Copies the value."""
        self._room = existing._room
        self._state = existing._state

        @parameter
        for i in range(Int {value: __mlir_op.`pop.variadic.size`(Ts)}):
            if existing._state == i:
                __get_address_as_uninit_lvalue(self._place[Ts[i]]().address) = __get_address_as_lvalue(
                    existing._place[Ts[i]]().address
                )

    fn __moveinit__(inout self, owned existing: Self):
        """Takes over the value."""
        self._room = existing._room
        self._state = existing._state

        @parameter
        for i in range(Int {value: __mlir_op.`pop.variadic.size`(Ts)}):
            if existing._state == i:
                __get_address_as_uninit_lvalue(self._place[Ts[i]]().address) = __get_address_as_owned_value(
                    existing._place[Ts[i]]().address
                )
        existing._state = -1

    fn __del__(owned self):
        """Destroys the value."""
        self._end()

    @always_inline
    fn _place[T: AnyType](self) -> Pointer[T]:
        """Where the value is."""
        return Pointer(__get_lvalue_as_address(self._room)).bitcast[T]()

    @always_inline
    fn _end(self):
        """Ends the life of the value, if it was not taken."""

        @parameter
        for i in range(Int {value: __mlir_op.`pop.variadic.size`(Ts)}):
            if self._state == i:
                _ = __get_address_as_owned_value(self._place[Ts[i]]().address)

    @always_inline
    fn isa[T: CollectionElement](self) -> Bool:
        """Whether the value has this type."""
        return self._state == _index_of[T, Ts]()

    @always_inline
    fn get[T: CollectionElement](self) -> T:
        """A copy of the value, which must have this type."""
        self._require[T]()
        return __get_address_as_lvalue(self._place[T]().address)

    @always_inline
    fn take[T: CollectionElement](inout self) -> T:
        """The value itself, which must have this type; the variant has none until one is set."""
        self._require[T]()
        self._state = -1
        return __get_address_as_owned_value(self._place[T]().address)

    fn set[T: CollectionElement](inout self, owned value: T):
        """Replaces the value."""
        self = Self(value^)

    @always_inline
    fn _require[T: CollectionElement](self):
        """Ends the cell if the value has another type."""
        constrained[_index_of[T, Ts]() >= 0, "the variant has no such type"]()
        if not self.isa[T]():
            _abort("the variant has a value of another type")

    @elementwise
    fn __str__(self) -> String:
        """The text of the value."""

        @parameter
        for i in range(Int {value: __mlir_op.`pop.variadic.size`(Ts)}):
            if self._state == i:
                return String(__get_address_as_lvalue(self._place[Ts[i]]().address))
        return "None"


fn _index_of[T: AnyType, *Ts: AnyType]() -> Int:
    """The position of a type among others, -1 if it is none of them."""

    @parameter
    for i in range(Int {value: __mlir_op.`pop.variadic.size`(Ts)}):

        @parameter
        if T == Ts[i]:
            return i
    return -1


fn _largest_size[*Ts: AnyType]() -> Int:
    """The bytes that a value of any of the types needs."""
    var result: Int = 1

    @parameter
    for i in range(Int {value: __mlir_op.`pop.variadic.size`(Ts)}):
        result = sizeof[Ts[i]]() if sizeof[Ts[i]]() > result else result
    return result


fn _largest_alignment[*Ts: AnyType]() -> Int:
    """The alignment that a value of any of the types needs."""
    var result: Int = 1

    @parameter
    for i in range(Int {value: __mlir_op.`pop.variadic.size`(Ts)}):
        result = alignof[Ts[i]]() if alignof[Ts[i]]() > result else result
    return result
