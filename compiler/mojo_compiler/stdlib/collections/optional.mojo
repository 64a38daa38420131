"""Values that may be missing."""

from memory._room import _Room


struct Optional[T: CollectionElement]:
    """A value of type `T`, or none.

    ```mojo
    from collections import Optional
    fn half(n: Int) -> Optional[Int]:
        if n % 2 == 0: return n // 2
        return None
    let result = half(8)
    if result: print(result.value())  # prints 4
    ```
    """

    var _room: _Room[sizeof[T](), alignof[T]()]
    var _full: Bool

    @always_inline
    fn __init__(inout self):
        """No value."""
        self._room = _Room[sizeof[T](), alignof[T]()]()
        self._full = False

    @always_inline
    fn __init__(inout self, value: NoneType):
        """No value."""
        self = Self()

    @always_inline
    fn __init__(inout self, owned value: T):
        """A value."""
        self._room = _Room[sizeof[T](), alignof[T]()]()
        self._full = True
        __get_address_as_uninit_lvalue(self._place().address) = value^

    @always_inline
    fn __copyinit__(inout self, existing: Self):
        """Copies the value, if there is one."""
        self._room = existing._room
        self._full = existing._full
        if existing._full:
            __get_address_as_uninit_lvalue(self._place().address) = __get_address_as_lvalue(existing._place().address)

    @always_inline
    fn __moveinit__(inout self, owned existing: Self):
        """Takes over the value, if there is one."""
        self._room = existing._room
        self._full = existing._full
        if existing._full:
            existing._full = False
            __get_address_as_uninit_lvalue(self._place().address) = __get_address_as_owned_value(
                existing._place().address
            )

    @always_inline
    fn __del__(owned self):
        """Destroys the value, if there is one."""
        if self._full:
            _ = __get_address_as_owned_value(self._place().address)

    @always_inline
    fn _place(self) -> Pointer[T]:
        """Where the value is."""
        return Pointer(__get_lvalue_as_address(self._room)).bitcast[T]()

    @always_inline
    fn __bool__(self) -> Bool:
        """Whether there is a value."""
        return self._full

    @always_inline
    fn __invert__(self) -> Bool:
        """Whether there is no value."""
        return not self._full

    @always_inline
    fn __is__(self, other: NoneType) -> Bool:
        """Whether there is no value."""
        return not self._full

    @always_inline
    fn value(self) -> T:
        """A copy of the value; there must be one.

        ```mojo
        from collections import Optional
        print(Optional[Int](3).value())  # prints 3
        ```
        """
        self._require()
        return __get_address_as_lvalue(self._place().address)

    @always_inline
    fn take(inout self) -> T:
        """The value itself, which there must be; none is left.

        ```mojo
        from collections import Optional
        var name = Optional[String](String("Ada"))
        print(name.take())  # prints Ada
        ```
        """
        self._require()
        self._full = False
        return __get_address_as_owned_value(self._place().address)

    @always_inline
    fn or_else(self, default: T) -> T:
        """A copy of the value, or of `default` if there is none.

        ```mojo
        from collections import Optional
        print(Optional[Int]().or_else(7))  # prints 7
        ```
        """
        if self._full:
            return self.value()
        return default

    @always_inline
    fn _require(self):
        """Ends the cell if there is no value."""
        if not self._full:
            _abort("the optional has no value")

    @elementwise
    fn __str__(self) -> String:
        """The text of the value, or `None`."""
        if self._full:
            return String(self.value())
        return "None"
