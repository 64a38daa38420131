"""Sequences of a fixed capacity."""

from .vector import _relocate
from memory._room import _Room
from sys.info import _is_trivial


struct InlinedFixedVector[type: AnyType, size: Int = 8]:
    """A sequence of a fixed capacity that owns its elements, the first `size` of them in itself.

    Parameters:
        type: The type of the elements.
        size: How many elements the vector itself has room for.

    ```mojo
    var v = InlinedFixedVector[Int, 2](4)
    v.append(3)
    print(v[-1])  # prints 3
    ```
    """

    var static_data: _Places[type, size]
    var dynamic_data: Pointer[type]
    var current_size: Int
    var capacity: Int

    @always_inline
    fn __init__(inout self, capacity: Int):
        """No elements, with room for some.

        Args:
            capacity: The most elements there can be.
        """
        self.static_data = _Places[type, size]()
        self.dynamic_data = Pointer[type].alloc(capacity - size) if capacity > size else Pointer[type].get_null()
        self.current_size = 0
        self.capacity = capacity

    fn __copyinit__(inout self, existing: Self):
        """Copies every element."""
        self = Self(existing.capacity)
        for i in range(existing.current_size):
            __get_address_as_uninit_lvalue(self._place(i).address) = __get_address_as_lvalue(existing._place(i).address)
        self.current_size = existing.current_size

    @always_inline
    fn __moveinit__(inout self, owned existing: Self):
        """Takes over the elements; those in the vector itself move."""
        self.dynamic_data = existing.dynamic_data
        self.current_size = existing.current_size
        self.capacity = existing.capacity

        @parameter
        if _is_trivial[type]():
            self.static_data = existing.static_data
        else:
            self.static_data = _Places[type, size]()
            for i in range(_select_int(existing.current_size < size, existing.current_size, size)):
                _relocate(existing._inlined().offset(i), self._inlined().offset(i))

    @always_inline
    fn __del__(owned self):
        """Destroys the elements and frees the memory."""
        self.clear()
        self.dynamic_data.free()

    @always_inline
    fn __len__(self) -> Int:
        """The number of elements."""
        return self.current_size

    @always_inline
    fn __getitem__(self, index: Int) -> type:
        """A copy of an element; a negative index counts from the end."""
        return __get_address_as_lvalue(self._at(index).address)

    @always_inline
    fn __refitem__(inout self, index: Int) -> Reference[type]:
        """An element where it is, to be changed; a negative index counts from the end."""
        return self._at(index).address

    @always_inline
    fn __setitem__(inout self, index: Int, owned value: type):
        """Replaces an element; a negative index counts from the end."""
        __get_address_as_lvalue(self._at(index).address) = value^

    @always_inline
    fn _at(self, index: Int) -> Pointer[type]:
        """The address of an element; a negative index counts from the end."""
        return self._place(_checked_position(index, self.current_size))

    @always_inline
    fn _place(self, position: Int) -> Pointer[type]:
        """Where the element at a position is: the first ones are in the vector itself."""
        if position < size:
            return self._inlined().offset(position)
        return self.dynamic_data.offset(position - size)

    @always_inline
    fn _inlined(self) -> Pointer[type]:
        """Where the first element is."""
        return Pointer(__get_lvalue_as_address(self.static_data)).bitcast[type]()

    @always_inline
    fn append(inout self, owned value: type):
        """Appends an element; there must be room.

        ```mojo
        var v = InlinedFixedVector[Int, 2](4)
        v.append(3)
        print(len(v))  # prints 1
        ```
        """
        _check(self.current_size < self.capacity, "append to a vector without room")
        __get_address_as_uninit_lvalue(self._place(self.current_size).address) = value^
        self.current_size += 1

    @always_inline
    fn push_back(inout self, owned value: type):
        """Appends an element; there must be room.

        ```mojo
        var v = InlinedFixedVector[Int, 2](4)
        v.push_back(3)
        print(v[0])  # prints 3
        ```
        """
        self.append(value^)

    @always_inline
    fn clear(inout self):
        """Removes all elements.

        ```mojo
        var v = InlinedFixedVector[Int, 2](4)
        v.append(3)
        v.clear()
        print(len(v))  # prints 0
        ```
        """
        @parameter
        if not _is_trivial[type]():
            for i in range(self.current_size):
                _ = __get_address_as_owned_value(self._place(i).address)
        self.current_size = 0

    fn deepcopy(self) -> Self:
        """A copy of every element."""
        return self

    @always_inline
    fn __iter__(self) -> _InlinedIterator[type, size]:
        """The elements, in order; the vector must outlive the loop."""
        return _InlinedIterator[type, size] {
            first: self._inlined(), rest: self.dynamic_data, index: 0, size: self.current_size
        }


@register_passable("trivial")
struct _Places[type: AnyType, size: Int]:
    """Room for `size` values, which whoever has it makes and ends."""

    var _room: _Room[size * sizeof[type](), alignof[type]()]

    @always_inline("nodebug")
    fn __init__() -> Self:
        """Room that holds nothing yet."""
        return Self {_room: _Room[size * sizeof[type](), alignof[type]()]()}

    @always_inline("nodebug")
    fn __len__(self) -> Int:
        """How many values there is room for."""
        return size

    @always_inline("nodebug")
    fn __getitem__(self, index: Int) -> type:
        """A copy of a value."""
        _check_index(index, size)
        var places = self
        return __get_address_as_lvalue(places._place(index).address)

    @always_inline("nodebug")
    fn __setitem__(inout self, index: Int, owned value: type):
        """Replaces a value, which must be there."""
        _check_index(index, size)
        __get_address_as_lvalue(self._place(index).address) = value^

    @always_inline("nodebug")
    fn _place(inout self, index: Int) -> Pointer[type]:
        """Where a value is."""
        return Pointer(__get_lvalue_as_address(self._room)).bitcast[type]().offset(index)


@register_passable("trivial")
struct _InlinedIterator[type: AnyType, inlined: Int]:
    """Goes over the elements of an `InlinedFixedVector`."""

    var first: Pointer[type]
    var rest: Pointer[type]
    var index: Int
    var size: Int

    @always_inline("nodebug")
    fn __len__(self) -> Int:
        """How many elements are left."""
        return self.size - self.index

    @always_inline("nodebug")
    fn _next_place(inout self) -> Pointer[type]:
        """Where the next element is."""
        let position = self.index
        self.index = position + 1
        return self.first.offset(position) if position < inlined else self.rest.offset(position - inlined)

    @always_inline("nodebug")
    fn __next__(inout self) -> type:
        """Takes a copy of the next element."""
        return __get_address_as_lvalue(self._next_place().address)

    @always_inline("nodebug")
    fn __refnext__(inout self) -> Reference[type]:
        """Refers to the next element."""
        return self._next_place().address


@encapsulated
struct UnsafeFixedVector[type: AnyType]:
    """A sequence of a fixed capacity that owns its elements.

    Parameters:
        type: The type of the elements.

    ```mojo
    var v = UnsafeFixedVector[Int](4)
    v.append(3)
    print(v[0])  # prints 3
    ```
    """

    var data: Pointer[type]
    var size: Int
    var capacity: Int

    @always_inline
    fn __init__(inout self, capacity: Int):
        """No elements, with room for some.

        Args:
            capacity: The most elements there can be.
        """
        self.data = Pointer[type].alloc(capacity)
        self.size = 0
        self.capacity = capacity

    fn __copyinit__(inout self, existing: Self):
        """Copies every element."""
        self.data = Pointer[type].alloc(existing.capacity)
        self.size = existing.size
        self.capacity = existing.capacity
        for i in range(existing.size):
            self.data.store(i, __get_address_as_lvalue(existing.data.offset(i).address))

    @always_inline
    fn __moveinit__(inout self, owned existing: Self):
        """Takes over the elements."""
        self.data = existing.data
        self.size = existing.size
        self.capacity = existing.capacity

    @always_inline
    fn __del__(owned self):
        """Destroys the elements and frees their memory."""
        self.clear()
        self.data.free()

    @always_inline
    fn __len__(self) -> Int:
        """The number of elements."""
        return self.size

    @always_inline
    fn __getitem__(self, index: Int) -> type:
        """A copy of an element."""
        _check_index(index, self.size)
        return self.data.load(index)

    @always_inline
    fn __refitem__(inout self, index: Int) -> Reference[type]:
        """An element where it is, to be changed."""
        _check_index(index, self.size)
        return self.data.offset(index).address

    @always_inline
    fn __setitem__(inout self, index: Int, owned value: type):
        """Replaces an element."""
        _check_index(index, self.size)
        __get_address_as_lvalue(self.data.offset(index).address) = value^

    @always_inline
    fn append(inout self, owned value: type):
        """Appends an element; there must be room.

        ```mojo
        var v = UnsafeFixedVector[Int](4)
        v.append(3)
        print(len(v))  # prints 1
        ```
        """
        _check(self.size < self.capacity, "append to a vector without room")
        __get_address_as_uninit_lvalue(self.data.offset(self.size).address) = value^
        self.size += 1

    @always_inline
    fn push_back(inout self, owned value: type):
        """Appends an element; there must be room.

        ```mojo
        var v = UnsafeFixedVector[Int](4)
        v.push_back(3)
        print(v[0])  # prints 3
        ```
        """
        self.append(value^)

    @always_inline
    fn clear(inout self):
        """Removes all elements.

        ```mojo
        var v = UnsafeFixedVector[Int](4)
        v.append(3)
        v.clear()
        print(len(v))  # prints 0
        ```
        """
        @parameter
        if not _is_trivial[type]():
            for i in range(self.size):
                _ = __get_address_as_owned_value(self.data.offset(i).address)
        self.size = 0
