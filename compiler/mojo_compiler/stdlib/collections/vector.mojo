"""Sequences that grow, and sequences of a fixed capacity."""

from .fixed_vector import InlinedFixedVector, UnsafeFixedVector
from sys.info import _is_trivial


@encapsulated
struct DynamicVector[type: AnyType]:
    """A sequence that owns its elements and grows as needed.

    ```mojo
    var numbers = DynamicVector[Int]()
    numbers.push_back(3)
    numbers.push_back(1)
    print(len(numbers), numbers[0], numbers)  # prints 2 3 [3, 1]
    ```
    """

    var data: Pointer[type]
    var size: Int
    var capacity: Int

    @always_inline
    fn __init__(inout self):
        """No elements."""
        self.data = Pointer[type]()
        self.size = 0
        self.capacity = 0

    @always_inline
    fn __init__(inout self, capacity: Int):
        """No elements, with room for some."""
        self.data = Pointer[type].alloc(capacity)
        self.size = 0
        self.capacity = capacity

    @always_inline
    fn __init__(inout self, data: Pointer[type], size: Int):
        """Takes over elements in memory."""
        self.data = data
        self.size = size
        self.capacity = size

    fn __init__(inout self, *values: type):
        """Copies of values."""
        self = Self()
        self.reserve(len(values))
        for i in range(len(values)):
            self.push_back(values[i])

    fn __copyinit__(inout self, existing: Self):
        """Copies every element."""
        self.data = Pointer[type].alloc(existing.capacity)
        self.size = existing.size
        self.capacity = existing.capacity

        @parameter
        if _is_trivial[type]():
            memcpy(self.data, existing.data, existing.size)
        else:
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
        self._destroy_from(0)
        self.data.free()

    @always_inline
    fn __len__(self) -> Int:
        """The number of elements."""
        return self.size

    @always_inline
    fn __bool__(self) -> Bool:
        """Whether there are elements."""
        return self.size != 0

    @always_inline
    fn __getitem__(self, index: Int) -> type:
        """A copy of an element; a negative index counts from the end."""
        return __get_address_as_lvalue(self._at(index).address)

    @always_inline
    fn __getitem__[T: Intable](self, index: T) -> type:
        """A copy of an element; a negative index counts from the end."""
        return __get_address_as_lvalue(self._at(index.__int__()).address)

    fn __getitem__(self, span: slice) -> Self:
        """Copies of the elements at the positions of a slice."""
        let cut = span._within(self.size)
        var result = Self()
        for i in range(cut.__len__()):
            result.push_back(self[cut[i]])
        return result^

    @always_inline
    fn __refitem__(inout self, index: Int) -> Reference[type]:
        """An element where it is, to be changed; a negative index counts from the end."""
        return self._at(index).address

    @always_inline
    fn __refitem__[T: Intable](inout self, index: T) -> Reference[type]:
        """An element where it is, to be changed; a negative index counts from the end."""
        return self._at(index.__int__()).address

    @always_inline
    fn __setitem__(inout self, index: Int, owned value: type):
        """Replaces an element; a negative index counts from the end."""
        __get_address_as_lvalue(self._at(index).address) = value^

    @always_inline
    fn __setitem__[T: Intable](inout self, index: T, owned value: type):
        """Replaces an element; a negative index counts from the end."""
        __get_address_as_lvalue(self._at(index.__int__()).address) = value^

    @always_inline
    fn _at(self, index: Int) -> Pointer[type]:
        """The address of an element; a negative index counts from the end."""
        return self.data.offset(_checked_position(index, self.size))

    @always_inline
    fn push_back(inout self, owned value: type):
        """Appends an element.

        ```mojo
        var numbers = DynamicVector[Int]()
        numbers.push_back(7)
        print(numbers[0])  # prints 7
        ```
        """
        if self.size >= self.capacity:
            self._grow(2 * self.capacity if self.capacity > 0 else 1)
        __get_address_as_uninit_lvalue(self.data.offset(self.size).address) = value^
        self.size += 1

    @always_inline
    fn append(inout self, owned value: type):
        """Appends an element.

        ```mojo
        var words = List[String]()
        words.append("one")
        print(words)  # prints ['one']
        ```
        """
        self.push_back(value^)

    @always_inline
    fn pop_back(inout self) -> type:
        """Removes the last element and returns it.

        ```mojo
        var numbers = List[Int](1, 2, 3)
        print(numbers.pop_back(), len(numbers))  # prints 3 2
        ```
        """
        _check(self.size > 0, "pop_back from an empty vector")
        self.size -= 1
        return __get_address_as_owned_value(self.data.offset(self.size).address)

    fn pop(inout self, index: Int = -1) -> type:
        """Removes an element and returns it; a negative index counts from the end.

        ```mojo
        var numbers = List[Int](1, 2, 3)
        print(numbers.pop(), numbers.pop(0), numbers)  # prints 3 1 [2]
        ```
        """
        let place = self._at(index)
        let value = __get_address_as_owned_value(place.address)
        self.size -= 1
        for i in range((self.data.offset(self.size).__as_index() - place.__as_index()) // sizeof[type]()):
            _relocate(place.offset(i + 1), place.offset(i))
        return value^

    fn insert(inout self, index: Int, owned value: type):
        """Puts an element before another one; a negative index counts from the end, one outside is the nearer end.

        ```mojo
        var numbers = List[Int](1, 3)
        numbers.insert(1, 2)
        print(numbers)  # prints [1, 2, 3]
        ```
        """
        let from_start = index + self.size if index < 0 else index
        let position = 0 if from_start < 0 else (self.size if from_start > self.size else from_start)
        self.reserve(self.size + 1 if self.size < self.capacity else 2 * self.size + 1)
        for i in range(self.size, position, -1):
            _relocate(self.data.offset(i - 1), self.data.offset(i))
        __get_address_as_uninit_lvalue(self.data.offset(position).address) = value^
        self.size += 1

    @always_inline
    fn reserve(inout self, capacity: Int):
        """Makes room for at least `capacity` elements.

        ```mojo
        var numbers = DynamicVector[Int]()
        numbers.reserve(100)
        print(len(numbers), numbers.capacity)  # prints 0 100
        ```
        """
        if capacity > self.capacity:
            self._grow(capacity)

    fn resize(inout self, size: Int):
        """Changes the number of elements; new ones are not initialised.

        ```mojo
        var numbers = List[Int](1, 2, 3)
        numbers.resize(5, 0)
        print(numbers)  # prints [1, 2, 3, 0, 0]
        ```
        """
        self._destroy_from(size)
        self.reserve(size)
        self.size = size

    fn resize(inout self, size: Int, value: type):
        """Changes the number of elements; new ones are copies of a value."""
        self._destroy_from(size)
        self.reserve(size)
        for i in range(self.size, size):
            self.data.store(i, value)
        self.size = size

    @always_inline
    fn clear(inout self):
        """Removes all elements; the memory is kept.

        ```mojo
        var numbers = List[Int](1, 2, 3)
        numbers.clear()
        print(len(numbers))  # prints 0
        ```
        """
        self._destroy_from(0)
        self.size = 0

    fn _del_old(inout self):
        """Gives back the elements and their memory, as programs of before 0.6 do, whose vectors did not end by
        themselves.
        """
        self = Self()

    fn extend(inout self, other: Self):
        """Appends copies of other elements.

        ```mojo
        var numbers = List[Int](1, 2)
        numbers.extend(List[Int](3, 4))
        print(numbers)  # prints [1, 2, 3, 4]
        ```
        """
        self.reserve(self.size + other.size)
        for i in range(other.size):
            self.push_back(other[i])

    fn reverse(inout self):
        """Turns the order around.

        ```mojo
        var numbers = List[Int](1, 2, 3)
        numbers.reverse()
        print(numbers)  # prints [3, 2, 1]
        ```
        """
        for i in range(self.size // 2):
            let a = self.data.offset(i)
            let b = self.data.offset(self.size - 1 - i)
            let kept = __get_address_as_owned_value(a.address)
            _relocate(b, a)
            __get_address_as_uninit_lvalue(b.address) = kept^

    fn deepcopy(self) -> Self:
        """A copy of every element."""
        return self

    @always_inline
    fn steal_data(inout self) -> Pointer[type]:
        """Gives up the elements.

        ```mojo
        var numbers = List[Int](1, 2, 3)
        let data = numbers.steal_data()
        print(data[2])  # prints 3
        data.free()
        ```
        """
        let data = self.data
        self.data = Pointer[type]()
        self.size = 0
        self.capacity = 0
        return data

    @always_inline
    fn __iter__(self) -> _VectorIterator[type]:
        """The elements, in order; the vector must outlive the loop."""
        return _VectorIterator[type] {data: self.data, index: 0, size: self.size}

    @elementwise
    fn __str__(self) -> String:
        """The elements, as in `[1, 2]` and `['a', 'b']`."""
        return _elements_text(self.data, self.size)

    @no_inline
    fn _grow(inout self, capacity: Int):
        """Moves the elements to a larger place."""
        let data = Pointer[type].alloc(capacity)

        @parameter
        if _is_trivial[type]():
            memcpy(data, self.data, self.size)
        else:
            for i in range(self.size):
                _relocate(self.data.offset(i), data.offset(i))
        self.data.free()
        self.data = data
        self.capacity = capacity

    @always_inline
    fn _destroy_from(self, first: Int):
        """Ends the life of the elements from a position on."""
        @parameter
        if not _is_trivial[type]():
            for i in range(first, self.size):
                _ = __get_address_as_owned_value(self.data.offset(i).address)


@always_inline
fn _relocate[type: AnyType](source: Pointer[type], target: Pointer[type]):
    """Moves a value to memory without one."""
    __get_address_as_uninit_lvalue(target.address) = __get_address_as_owned_value(source.address)


fn _elements_text[type: Stringable](data: Pointer[type], size: Int) -> String:
    """Elements in memory, as in `[1, 2]` and `['a', 'b']`."""
    var text = String("[")
    for i in range(size):
        if i > 0:
            text += ", "
        text += _element_text(__get_address_as_lvalue(data.offset(i).address))
    return text + "]"


@register_passable("trivial")
struct _VectorIterator[type: AnyType]:
    """Goes over elements in memory."""

    var data: Pointer[type]
    var index: Int
    var size: Int

    @always_inline
    fn __next__(inout self) -> type:
        """Takes a copy of the next element."""
        let result = self.index
        self.index = result + 1
        return __get_address_as_lvalue(self.data.offset(result).address)

    @always_inline
    fn __refnext__(inout self) -> Reference[type]:
        """Refers to the next element."""
        let result = self.index
        self.index = result + 1
        return self.data.offset(result).address

    @always_inline
    fn __len__(self) -> Int:
        """How many elements are left."""
        return self.size - self.index
