"""What a tensor is without its elements."""

from .tensor_shape import TensorShape
from collections.vector import DynamicVector
from utils.index import StaticIntTuple


@value
struct TensorSpec(Stringable):
    """The type of a tensor's elements and the sizes of its dimensions.

    ```mojo
    from tensor import TensorSpec
    let spec = TensorSpec(DType.float32, 2, 3)
    print(spec, spec.bytecount())  # prints 2x3xfloat32 24
    ```
    """

    var shape: TensorShape
    var _type: DType

    @always_inline
    fn __init__(inout self):
        """No type and no dimensions."""
        self.shape = TensorShape()
        self._type = DType.invalid

    @always_inline
    fn __init__(inout self, type: DType, *shapes: Int):
        """Elements of a type in these sizes."""
        self.shape = TensorShape(VariadicList(shapes))
        self._type = type

    @always_inline
    fn __init__(inout self, type: DType, shapes: VariadicList[Int]):
        """Elements of a type in the sizes of a list."""
        self.shape = TensorShape(shapes)
        self._type = type

    @always_inline
    fn __init__(inout self, type: DType, shapes: DynamicVector[Int]):
        """Elements of a type in the sizes of a vector."""
        self.shape = TensorShape(shapes)
        self._type = type

    @always_inline
    fn __init__[rank: Int](inout self, type: DType, shapes: StaticIntTuple[rank]):
        """Elements of a type in the sizes of a tuple."""
        self.shape = TensorShape(shapes)
        self._type = type

    @always_inline
    fn __init__(inout self, type: DType, owned shape: TensorShape):
        """Elements of a type in a shape."""
        self.shape = shape
        self._type = type

    @always_inline
    fn __getitem__(self, index: Int) -> Int:
        """The size of a dimension; a negative index counts from the last."""
        return self.shape[index]

    @always_inline
    fn rank(self) -> Int:
        """The number of dimensions.

        ```mojo
        from tensor import TensorSpec
        print(TensorSpec(DType.float32, 2, 3).rank())  # prints 2
        ```
        """
        return self.shape.rank()

    @always_inline
    fn dtype(self) -> DType:
        """The type of the elements.

        ```mojo
        from tensor import TensorSpec
        print(TensorSpec(DType.float32, 2, 3).dtype())  # prints float32
        ```
        """
        return self._type

    @always_inline
    fn num_elements(self) -> Int:
        """The number of elements.

        ```mojo
        from tensor import TensorSpec
        print(TensorSpec(DType.float32, 2, 3).num_elements())  # prints 6
        ```
        """
        return self.shape.num_elements()

    @always_inline
    fn bytecount(self) -> Int:
        """The number of bytes of all elements.

        ```mojo
        from tensor import TensorSpec
        print(TensorSpec(DType.float32, 2, 3).bytecount())  # prints 24
        ```
        """
        return self.num_elements() * self._type.sizeof()

    fn __eq__(self, other: TensorSpec) -> Bool:
        """Whether type and sizes are the same."""
        return self._type == other._type and self.shape == other.shape

    fn __ne__(self, other: TensorSpec) -> Bool:
        """Whether the type or some size differs."""
        return not self == other

    fn __str__(self) -> String:
        """The sizes and the type with `x` between them."""
        if self.rank() == 0:
            return self._type.__str__()
        return self.shape.__str__() + "x" + self._type.__str__()

    fn __repr__(self) -> String:
        """The sizes and the type with `x` between them."""
        return self.__str__()
