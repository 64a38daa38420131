"""The sizes of a tensor's dimensions."""

from collections.vector import DynamicVector
from utils.index import StaticIntTuple

alias _MOST_DIMENSIONS = 8


@value
@encapsulated
struct TensorShape(Stringable):
    """The sizes of up to 8 dimensions, the slowest first.

    ```mojo
    from tensor import TensorShape
    let shape = TensorShape(2, 3)
    print(shape, shape[1], shape.num_elements())  # prints 2x3 3 6
    ```
    """

    var _sizes: StaticIntTuple[_MOST_DIMENSIONS]
    var _rank: Int

    @always_inline
    fn __init__(inout self):
        """No dimensions."""
        self._sizes = StaticIntTuple[_MOST_DIMENSIONS]()
        self._rank = 0

    @always_inline
    fn __init__(inout self, *shapes: Int):
        """These sizes."""
        self = Self(VariadicList(shapes))

    @always_inline
    fn __init__(inout self, shapes: VariadicList[Int]):
        """The sizes of a list."""
        self = Self()
        self._grow_to(len(shapes))
        for i in range(self._rank):
            self._sizes[i] = shapes[i]

    @always_inline
    fn __init__(inout self, shapes: DynamicVector[Int]):
        """The sizes of a vector."""
        self = Self()
        self._grow_to(len(shapes))
        for i in range(self._rank):
            self._sizes[i] = shapes[i]

    @always_inline
    fn __init__[rank: Int](inout self, shapes: StaticIntTuple[rank]):
        """The sizes of a tuple."""
        self = Self()
        self._grow_to(rank)
        for i in range(self._rank):
            self._sizes[i] = shapes[i]

    @always_inline
    fn _grow_to(inout self, rank: Int):
        """Sets the number of dimensions; ends the running code if they are too many."""
        if rank > _MOST_DIMENSIONS:
            __mlir_op.`pop.external_call`[func="mojo_abort", _type=None](
                StringLiteral("a tensor has at most 8 dimensions").data().address, Int(33).value
            )
        self._rank = rank

    @always_inline
    fn __getitem__(self, index: Int) -> Int:
        """The size of a dimension; a negative index counts from the last."""
        return self._sizes[_checked_position(index, self._rank)]

    @always_inline
    fn rank(self) -> Int:
        """The number of dimensions.

        ```mojo
        from tensor import TensorShape
        print(TensorShape(2, 3).rank())  # prints 2
        ```
        """
        return self._rank

    @always_inline
    fn num_elements(self) -> Int:
        """The product of the sizes; 0 without dimensions.

        ```mojo
        from tensor import TensorShape
        print(TensorShape(2, 3).num_elements())  # prints 6
        ```
        """
        var result: Int = 1 if self._rank > 0 else 0
        for i in range(self._rank):
            result *= self._sizes[i]
        return result

    fn __eq__(self, other: TensorShape) -> Bool:
        """Whether all sizes are the same."""
        if self._rank != other._rank:
            return False
        for i in range(self._rank):
            if self._sizes[i] != other._sizes[i]:
                return False
        return True

    fn __ne__(self, other: TensorShape) -> Bool:
        """Whether some size differs."""
        return not self == other

    fn __str__(self) -> String:
        """The sizes with `x` between them."""
        var result = String()
        for i in range(self._rank):
            if i > 0:
                result += "x"
            result += String(self._sizes[i])
        return result

    fn __repr__(self) -> String:
        """The sizes with `x` between them."""
        return self.__str__()
