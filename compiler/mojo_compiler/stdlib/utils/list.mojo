"""Sizes that may be known at compile time, and lists of arguments under their old path."""

from builtin.io import print
from builtin.variadic import VariadicList, VariadicListMem

alias _unknown_size = -9223372036854775808


@register_passable("trivial")
struct Dim:
    """A size that is either known or found out at run time.

    ```mojo
    from utils.list import Dim
    print(Dim(5).get(), Dim().has_value())  # prints 5 False
    ```
    """

    var _value: Int

    @always_inline("nodebug")
    fn __init__() -> Self:
        """Not known."""
        return Self {_value: _unknown_size}

    @always_inline("nodebug")
    fn __init__(value: Int) -> Self:
        """Known."""
        return Self {_value: value}

    @always_inline("nodebug")
    fn __init__(value: __mlir_type.index) -> Self:
        """Known."""
        return Self {_value: Int(value)}

    @always_inline("nodebug")
    fn __bool__(self) -> Bool:
        """Whether the size is known."""
        return self.has_value()

    @always_inline("nodebug")
    fn has_value(self) -> Bool:
        """Whether the size is known.

        ```mojo
        from utils.list import Dim
        print(Dim(5).has_value())  # prints True
        ```
        """
        return self._value != _unknown_size

    @always_inline("nodebug")
    fn is_dynamic(self) -> Bool:
        """Whether the size is found out at run time.

        ```mojo
        from utils.list import Dim
        print(Dim().is_dynamic())  # prints True
        ```
        """
        return self._value == _unknown_size

    @always_inline("nodebug")
    fn get(self) -> Int:
        """The size, if it is known.

        ```mojo
        from utils.list import Dim
        print(Dim(5).get())  # prints 5
        ```
        """
        return self._value

    @always_inline("nodebug")
    fn __int__(self) -> Int:
        """The size, if it is known."""
        return self._value

    @always_inline("nodebug")
    fn is_multiple[alignment: Int](self) -> Bool:
        """Whether the size is known to be a multiple of `alignment`."""
        return self.has_value() and self._value % alignment == 0

    @always_inline("nodebug")
    fn __mul__(self, rhs: Dim) -> Dim:
        """The product, known if both are."""
        if self.has_value() and rhs.has_value():
            return Dim(self._value * rhs._value)
        return Dim()

    @always_inline("nodebug")
    fn __eq__(self, rhs: Dim) -> Bool:
        """Whether both are known and equal, or both are not known."""
        return self._value == rhs._value

    @always_inline("nodebug")
    fn __ne__(self, rhs: Dim) -> Bool:
        """Whether they differ."""
        return self._value != rhs._value

    fn __str__(self) -> String:
        """The number, or `?`."""
        if self.has_value():
            return _format_int(self._value)
        return String("?")


@register_passable("trivial")
struct DimList:
    """The sizes of several dimensions.

    ```mojo
    from utils.list import DimList
    alias shape = DimList(2, 3)
    print(shape.get[1](), shape.product[2]().get())  # prints 3 6
    ```
    """

    var value: VariadicList[Dim]

    @always_inline("nodebug")
    fn __init__(values: VariadicList[Dim]) -> Self:
        """The sizes in a list."""
        return Self {value: values}

    @always_inline("nodebug")
    fn __init__(*values: Dim) -> Self:
        """The sizes given."""
        return Self {value: values}

    @always_inline("nodebug")
    fn __len__(self) -> Int:
        """The number of dimensions."""
        return self.value.__len__()

    @always_inline("nodebug")
    fn at[i: Int](self) -> Dim:
        """The size of a dimension.

        ```mojo
        from utils.list import DimList
        print(DimList(2, 3).at[0]().get())  # prints 2
        ```
        """
        return self.value[i]

    @always_inline("nodebug")
    fn get[i: Int](self) -> Int:
        """The size of a dimension, if it is known.

        ```mojo
        from utils.list import DimList
        print(DimList(2, 3).get[1]())  # prints 3
        ```
        """
        return self.value[i].get()

    @always_inline
    fn product[length: Int](self) -> Dim:
        """The product of the first sizes, known if all are.

        ```mojo
        from utils.list import DimList
        print(DimList(2, 3).product[2]().get())  # prints 6
        ```
        """
        return self.product_range[0, length]()

    @always_inline
    fn product_range[start: Int, end: Int](self) -> Dim:
        """The product of the sizes in a range, known if all are."""
        var result = Dim(1)
        for i in range(start, end):
            result = result * self.value[i]
        return result

    @always_inline
    fn contains[length: Int](self, value: Dim) -> Bool:
        """Whether a size is among the first ones."""
        for i in range(length):
            if self.value[i] == value:
                return True
        return False

    @always_inline
    fn all_known[length: Int](self) -> Bool:
        """Whether the first sizes are known."""
        return not self.contains[length](Dim())

    @staticmethod
    @always_inline
    fn create_unknown[length: Int]() -> DimList:
        """Sizes that are not known."""
        constrained[length > 0 and length <= 8, "a list has one to eight dimensions"]()
        @parameter
        if length == 1:
            return DimList(Dim())
        elif length == 2:
            return DimList(Dim(), Dim())
        elif length == 3:
            return DimList(Dim(), Dim(), Dim())
        elif length == 4:
            return DimList(Dim(), Dim(), Dim(), Dim())
        elif length == 5:
            return DimList(Dim(), Dim(), Dim(), Dim(), Dim())
        elif length == 6:
            return DimList(Dim(), Dim(), Dim(), Dim(), Dim(), Dim())
        elif length == 7:
            return DimList(Dim(), Dim(), Dim(), Dim(), Dim(), Dim(), Dim())
        return DimList(Dim(), Dim(), Dim(), Dim(), Dim(), Dim(), Dim(), Dim())

    fn __str__(self) -> String:
        """As in `[2, ?]`."""
        var text = String("[")
        for i in range(self.__len__()):
            if i > 0:
                text += ", "
            text += self.value[i].__str__()
        text += "]"
        return text^

