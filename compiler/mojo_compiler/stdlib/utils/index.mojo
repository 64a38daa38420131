"""Tuples of integers, as indices and shapes."""

from .list import DimList
from .static_tuple import StaticTuple


@register_passable("trivial")
struct StaticIntTuple[size: Int]:
    """`size` integers.

    ```mojo
    let size = StaticIntTuple[2](3, 4)
    print(size, size[1], size + size)  # prints (3, 4) 4 (6, 8)
    ```
    """

    var data: StaticTuple[size, Int]

    @always_inline("nodebug")
    fn __init__() -> Self:
        """Zeros."""
        return Self {data: StaticTuple[size, Int](0)}

    @always_inline("nodebug")
    fn __init__(value: Int) -> Self:
        """One integer everywhere."""
        return Self {data: StaticTuple[size, Int](value)}

    @always_inline("nodebug")
    fn __init__(value: __mlir_type.index) -> Self:
        """One integer everywhere."""
        return Self {data: StaticTuple[size, Int](Int(value))}

    @always_inline("nodebug")
    fn __init__(values: StaticTuple[size, Int]) -> Self:
        """The integers of an array."""
        return Self {data: values}

    @always_inline
    fn __init__(values: VariadicList[Int]) -> Self:
        """The integers of a list, or its only one everywhere."""
        return Self {data: StaticTuple[size, Int](values)}

    @always_inline
    fn __init__(*elements: Int) -> Self:
        """One integer for each place, or a single one for all."""
        return Self {data: StaticTuple[size, Int](VariadicList(elements))}

    @always_inline
    fn __init__(values: DimList) -> Self:
        """The sizes of a list, which must be known."""
        var result = Self()
        for i in range(size):
            result[i] = values.value[i].get()
        return result

    @always_inline
    fn __init__(values: Tuple[Int, Int]) -> Self:
        """The integers of a tuple."""
        constrained[size == 2, "mismatch in the number of elements"]()
        var result = Self()
        result[0] = values.get[0, Int]()
        result[1] = values.get[1, Int]()
        return result

    @always_inline
    fn __init__(values: Tuple[Int, Int, Int]) -> Self:
        """The integers of a tuple."""
        constrained[size == 3, "mismatch in the number of elements"]()
        var result = Self()
        result[0] = values.get[0, Int]()
        result[1] = values.get[1, Int]()
        result[2] = values.get[2, Int]()
        return result

    @always_inline
    fn __init__(values: Tuple[Int, Int, Int, Int]) -> Self:
        """The integers of a tuple."""
        constrained[size == 4, "mismatch in the number of elements"]()
        var result = Self()
        result[0] = values.get[0, Int]()
        result[1] = values.get[1, Int]()
        result[2] = values.get[2, Int]()
        result[3] = values.get[3, Int]()
        return result

    @always_inline
    fn __init__(values: Tuple[Int, Int, Int, Int, Int]) -> Self:
        """The integers of a tuple."""
        constrained[size == 5, "mismatch in the number of elements"]()
        var result = Self()
        result[0] = values.get[0, Int]()
        result[1] = values.get[1, Int]()
        result[2] = values.get[2, Int]()
        result[3] = values.get[3, Int]()
        result[4] = values.get[4, Int]()
        return result

    @always_inline
    fn __init__(values: Tuple[Int, Int, Int, Int, Int, Int]) -> Self:
        """The integers of a tuple."""
        constrained[size == 6, "mismatch in the number of elements"]()
        var result = Self()
        result[0] = values.get[0, Int]()
        result[1] = values.get[1, Int]()
        result[2] = values.get[2, Int]()
        result[3] = values.get[3, Int]()
        result[4] = values.get[4, Int]()
        result[5] = values.get[5, Int]()
        return result

    @always_inline("nodebug")
    fn __len__(self) -> Int:
        """The number of integers."""
        return size

    @always_inline("nodebug")
    fn __getitem__[index: Int](self) -> Int:
        """The integer at a place known at compile time."""
        return self.data.__getitem__[index]()

    @always_inline("nodebug")
    fn __getitem__(self, index: Int) -> Int:
        """The integer at a place."""
        return self.data[index]

    @always_inline("nodebug")
    fn __setitem__[index: Int](inout self, value: Int):
        """Replaces the integer at a place known at compile time."""
        self.data.__setitem__[index](value)

    @always_inline("nodebug")
    fn __setitem__(inout self, index: Int, value: Int):
        """Replaces the integer at a place."""
        self.data.__setitem__(index, value)

    @always_inline("nodebug")
    fn as_tuple(self) -> StaticTuple[size, Int]:
        """The integers as an array."""
        return self.data

    @always_inline
    fn flattened_length(self) -> Int:
        """The product of all integers.

        ```mojo
        print(StaticIntTuple[2](3, 4).flattened_length())  # prints 12
        ```
        """
        var result: Int = 1

        @parameter
        for i in range(size):
            result = result * self[i]
        return result

    @always_inline
    fn __add__(self, rhs: StaticIntTuple[size]) -> StaticIntTuple[size]:
        """Sums of the integers at the same places."""
        var result = self

        @parameter
        for i in range(size):
            result[i] = self[i] + rhs[i]
        return result

    @always_inline
    fn __sub__(self, rhs: StaticIntTuple[size]) -> StaticIntTuple[size]:
        """Differences of the integers at the same places."""
        var result = self

        @parameter
        for i in range(size):
            result[i] = self[i] - rhs[i]
        return result

    @always_inline
    fn __mul__(self, rhs: StaticIntTuple[size]) -> StaticIntTuple[size]:
        """Products of the integers at the same places."""
        var result = self

        @parameter
        for i in range(size):
            result[i] = self[i] * rhs[i]
        return result

    @always_inline
    fn __floordiv__(self, rhs: StaticIntTuple[size]) -> StaticIntTuple[size]:
        """Quotients, rounded down, of the integers at the same places."""
        var result = self

        @parameter
        for i in range(size):
            result[i] = self[i] // rhs[i]
        return result

    @always_inline
    fn remu(self, rhs: StaticIntTuple[size]) -> StaticIntTuple[size]:
        """Remainders of the integers at the same places."""
        var result = self

        @parameter
        for i in range(size):
            result[i] = self[i] % rhs[i]
        return result

    @always_inline
    fn __eq__(self, rhs: StaticIntTuple[size]) -> Bool:
        """Whether every integer is equal."""
        var result: Bool = True

        @parameter
        for i in range(size):
            result = result & (self[i] == rhs[i])
        return result

    @always_inline
    fn __lt__(self, rhs: StaticIntTuple[size]) -> Bool:
        """Whether every integer is less."""
        var result: Bool = True

        @parameter
        for i in range(size):
            result = result & (self[i] < rhs[i])
        return result

    @always_inline
    fn __le__(self, rhs: StaticIntTuple[size]) -> Bool:
        """Whether every integer is not greater."""
        var result: Bool = True

        @parameter
        for i in range(size):
            result = result & (self[i] <= rhs[i])
        return result

    @always_inline
    fn __gt__(self, rhs: StaticIntTuple[size]) -> Bool:
        """Whether every integer is greater."""
        var result: Bool = True

        @parameter
        for i in range(size):
            result = result & (self[i] > rhs[i])
        return result

    @always_inline
    fn __ge__(self, rhs: StaticIntTuple[size]) -> Bool:
        """Whether every integer is not less."""
        var result: Bool = True

        @parameter
        for i in range(size):
            result = result & (self[i] >= rhs[i])
        return result

    @always_inline
    fn __ne__(self, rhs: StaticIntTuple[size]) -> Bool:
        """Whether an integer differs."""
        return not (self == rhs)

    @no_inline
    fn __str__(self) -> String:
        """As in `(1, 2)` or `(1,)`."""
        var text = String("(")
        for i in range(size):
            if i > 0:
                text += ", "
            text += _format_int(self[i])
        text += ",)" if size == 1 else ")"
        return text^


@always_inline
fn Index(x: Int) -> StaticIntTuple[1]:
    """A tuple of 1 integer.

    ```mojo
    from utils.index import Index
    print(Index(5))  # prints (5,)
    ```
    """
    return StaticIntTuple[1](x)


@always_inline
fn Index(x: Int, y: Int) -> StaticIntTuple[2]:
    """A tuple of 2 integers.

    ```mojo
    from utils.index import Index
    print(Index(2, 3))  # prints (2, 3)
    ```
    """
    return StaticIntTuple[2](x, y)


@always_inline
fn Index(x: Int, y: Int, z: Int) -> StaticIntTuple[3]:
    """A tuple of 3 integers."""
    return StaticIntTuple[3](x, y, z)


@always_inline
fn Index(x: Int, y: Int, z: Int, w: Int) -> StaticIntTuple[4]:
    """A tuple of 4 integers."""
    return StaticIntTuple[4](x, y, z, w)


@always_inline
fn Index(x: Int, y: Int, z: Int, w: Int, v: Int) -> StaticIntTuple[5]:
    """A tuple of 5 integers."""
    return StaticIntTuple[5](x, y, z, w, v)


@always_inline
fn product[size: Int](tuple: StaticIntTuple[size], end_idx: Int) -> Int:
    """The product of the integers before a place.

    ```mojo
    from utils.index import Index, product
    print(product(Index(2, 3, 4), 2))  # prints 6
    ```
    """
    return product(tuple, 0, end_idx)


@always_inline
fn product[size: Int](tuple: StaticIntTuple[size], start_idx: Int, end_idx: Int) -> Int:
    """The product of the integers from a place up to another."""
    var result: Int = 1
    for i in range(start_idx, end_idx):
        result = result * tuple[i]
    return result
