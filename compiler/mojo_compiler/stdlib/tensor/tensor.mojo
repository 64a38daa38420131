"""Arrays that own their elements, in rows without gaps."""

from ._elementwise import (
    _difference,
    _difference_from,
    _pairwise,
    _product,
    _quotient,
    _quotient_of,
    _sum,
    _with_scalar,
)
from ._files import _load_tensor, _save_tensor
from ._owner import _Owner
from ._search import _extreme_positions
from ._text import _text
from .tensor_shape import TensorShape, _MOST_DIMENSIONS
from .tensor_spec import TensorSpec
from algorithm.loops import vectorize
from algorithm.positions import _greater, _smaller
from collections.vector import DynamicVector
from math.math import clamp
from os.os import abort
from memory.buffer import Buffer, NDBuffer
from memory.memory import memset_zero
from python._buffer import _Elements
from python._capi import PyObjectPtr, _enter, _finish
from python.array import _array_over
from utils.index import StaticIntTuple
from utils.list import Dim, DimList


@encapsulated
struct Tensor[dtype: DType](Stringable):
    """An array of any number of dimensions. A copy has elements of its own; the memory is freed with the last owner.

    A NumPy array made from a tensor, and a tensor made from a NumPy array, share its elements: both keep them alive.

    Raises:
        An error if operands have different shapes.

    ```mojo
    from tensor import TensorShape
    let t = Tensor[DType.float32](TensorShape(2, 3), 1, 2, 3, 4, 5, 6)
    print(t.shape(), t[1, 2], (t + 1)[0, 0])  # prints 2x3 6.0 2.0
    ```
    """

    var _ptr: DTypePointer[dtype]
    var _shape: TensorShape
    var _owner: _Owner

    # ---- construction

    @always_inline
    fn __init__(inout self):
        """No elements and no dimensions."""
        self._ptr = DTypePointer[dtype]()
        self._shape = TensorShape()
        self._owner = _Owner()

    @always_inline
    fn __init__(inout self, *dims: Int):
        """Zeros in these sizes."""
        self = Self(TensorShape(VariadicList(dims)))

    @always_inline
    fn __init__(inout self, dims: DynamicVector[Int]):
        """Zeros in the sizes of a vector."""
        self = Self(TensorShape(dims))

    @always_inline
    fn __init__[rank: Int](inout self, dims: StaticIntTuple[rank]):
        """Zeros in the sizes of a tuple."""
        self = Self(TensorShape(dims))

    @always_inline
    fn __init__(inout self, owned shape: TensorShape):
        """Zeros in a shape."""
        self = Self._uninitialized(shape)
        memset_zero(self._ptr, self.num_elements())

    @always_inline
    fn __init__(inout self, owned spec: TensorSpec):
        """Zeros in a shape; the type is the tensor's own."""
        self = Self(spec.shape)

    @always_inline
    fn __init__(inout self, owned ptr: DTypePointer[dtype], owned shape: TensorShape):
        """Takes over memory that `alloc` gave."""
        self._ptr = ptr
        self._shape = shape
        self._owner = _Owner(ptr.__as_index(), False)

    @always_inline
    fn __init__(inout self, owned ptr: DTypePointer[dtype], owned spec: TensorSpec):
        """Takes over memory that `alloc` gave."""
        self = Self(ptr, spec.shape)

    fn __init__(inout self, shape: TensorShape, *values: SIMD[dtype, 1]) raises:
        """These elements in a shape.

        Args:
            shape: The sizes of the dimensions.
            values: The elements, the last dimension's first; a single one stands everywhere.

        Raises:
            If there is neither one element for each place nor a single one.

        ```mojo
        from tensor import Tensor, TensorShape
        print(Tensor[DType.int8](TensorShape(2, 2), 1, 2, 3, 4))
        # prints Tensor([[1, 2],
        # prints [3, 4]], dtype=int8, shape=2x2)
        ```
        """
        let given = VariadicList(values)
        if not _is_filled(shape, len(given)):
            raise Error(_misfit(shape, len(given)))
        self = Self._filled(shape, given)

    fn __init__[general: Int = 0](inout self, shape: TensorShape, *values: SIMD[dtype, 1]):
        """The same where no error can be raised: a wrong number of elements ends the running code."""
        let given = VariadicList(values)
        if not _is_filled(shape, len(given)):
            abort(_misfit(shape, len(given)))
        self = Self._filled(shape, given)

    fn __init__[other_type: DType](inout self, shape: TensorShape, values: DynamicVector[SIMD[other_type, 1]]) raises:
        """The elements of a vector in a shape.

        Raises:
            If there is not one element for each place.
        """
        if len(values) != shape.num_elements():
            raise Error(_misfit(shape, len(values)))
        self = Self._of(shape, values)

    fn __init__[other_type: DType, general: Int = 0](
        inout self, shape: TensorShape, values: DynamicVector[SIMD[other_type, 1]]
    ):
        """The same where no error can be raised: a wrong number of elements ends the running code."""
        if len(values) != shape.num_elements():
            abort(_misfit(shape, len(values)))
        self = Self._of(shape, values)

    fn __init__[other_type: DType](inout self, values: DynamicVector[SIMD[other_type, 1]]):
        """The elements of a vector in a row."""
        self = Self._of(TensorShape(len(values)), values)

    @staticmethod
    fn _filled(shape: TensorShape, values: VariadicList[SIMD[dtype, 1]]) -> Self:
        """These elements in a shape; a single one stands everywhere."""
        let result = Self._uninitialized(shape)
        for i in range(result.num_elements()):
            result._ptr.store(i, values[i if len(values) > 1 else 0])
        return result^

    @staticmethod
    fn _of[other_type: DType](shape: TensorShape, values: DynamicVector[SIMD[other_type, 1]]) -> Self:
        """The elements of a vector, as many as the shape has places."""
        constrained[other_type == dtype, "the vector has elements of another type"]()
        let result = Self._uninitialized(shape)
        memcpy(result._ptr, DTypePointer[other_type](values.data).bitcast[dtype](), result.num_elements())
        return result^

    @staticmethod
    @always_inline
    fn _uninitialized(shape: TensorShape) -> Self:
        """Memory for the elements of a shape."""
        return Self(DTypePointer[dtype].alloc(shape.num_elements()), shape)

    # ---- life

    fn __copyinit__(inout self, existing: Self):
        """Copies the elements."""
        self = Self._uninitialized(existing._shape)
        memcpy(self._ptr, existing._ptr, self.num_elements())

    @always_inline
    fn __moveinit__(inout self, owned existing: Self):
        """Takes the elements over."""
        self._ptr = existing._ptr
        self._shape = existing._shape
        self._owner = existing._owner

    @always_inline
    fn __del__(owned self):
        """Frees the elements unless a NumPy array has them too."""
        self._owner.release()

    fn _steal_ptr(inout self) -> DTypePointer[dtype]:
        """Gives the elements up; the caller frees them. The tensor has none then."""
        var result = self._ptr
        if self._owner.can_be_stolen():
            self._owner.forget()
            self._owner = _Owner()
        else:
            result = DTypePointer[dtype].alloc(self.num_elements())
            memcpy(result, self._ptr, self.num_elements())
        self = Self()
        return result

    # ---- what it is

    @always_inline
    fn data(self) -> DTypePointer[dtype]:
        """The address of the first element.

        ```mojo
        from tensor import TensorShape
        let t = Tensor[DType.int32](TensorShape(3), 1, 2, 3)
        print(t.data().load(2))  # prints 3
        ```
        """
        return self._ptr

    @always_inline
    fn type(self) -> DType:
        """The type of the elements.

        ```mojo
        print(Tensor[DType.int32](3).type())  # prints int32
        ```
        """
        return dtype

    @always_inline
    fn rank(self) -> Int:
        """The number of dimensions.

        ```mojo
        print(Tensor[DType.int32](3, 4).rank())  # prints 2
        ```
        """
        return self._shape.rank()

    @always_inline
    fn shape(self) -> TensorShape:
        """The sizes of the dimensions.

        ```mojo
        print(Tensor[DType.int32](3, 4).shape())  # prints 3x4
        ```
        """
        return self._shape

    @always_inline
    fn spec(self) -> TensorSpec:
        """The type of the elements and the sizes of the dimensions.

        ```mojo
        print(Tensor[DType.int32](3, 4).spec())  # prints 3x4xint32
        ```
        """
        return TensorSpec(dtype, self._shape)

    @always_inline
    fn dim(self, index: Int) -> Int:
        """The size of a dimension; a negative index counts from the last.

        ```mojo
        print(Tensor[DType.int32](3, 4).dim(1))  # prints 4
        ```
        """
        return self._shape[index]

    @always_inline
    fn num_elements(self) -> Int:
        """The number of elements.

        ```mojo
        print(Tensor[DType.int32](3, 4).num_elements())  # prints 12
        ```
        """
        return self._shape.num_elements()

    @always_inline
    fn bytecount(self) -> Int:
        """The number of bytes of all elements.

        ```mojo
        print(Tensor[DType.int32](3, 4).bytecount())  # prints 48
        ```
        """
        return self.num_elements() * dtype.sizeof()

    fn __eq__(self, other: Self) -> Bool:
        """Whether shape and bytes are the same."""
        return self._shape == other._shape and memcmp(self._ptr, other._ptr, self.num_elements()) == 0

    fn __ne__(self, other: Self) -> Bool:
        """Whether the shape or some byte differs."""
        return not self == other

    # ---- elements

    @always_inline
    fn __getitem__(self, *indices: Int) -> SIMD[dtype, 1]:
        """An element; a single index counts all elements in order."""
        return self._ptr.load(self._offset(VariadicList(indices)))

    @always_inline
    fn __getitem__(self, indices: VariadicList[Int]) -> SIMD[dtype, 1]:
        """An element."""
        return self._ptr.load(self._offset(indices))

    @always_inline
    fn __getitem__[rank: Int](self, indices: StaticIntTuple[rank]) -> SIMD[dtype, 1]:
        """An element."""
        return self._ptr.load(self._offset(indices))

    @always_inline
    fn __getitem__[*Ts: AnyType](self, indices: Tuple[Ts]) -> SIMD[dtype, 1]:
        """An element; the indices are integers."""
        return self._ptr.load(self._offset(indices))

    @always_inline
    fn __setitem__(inout self, index: Int, value: SIMD[dtype, 1]):
        """Replaces an element; the index counts all elements in order."""
        _check_index(index, self.num_elements())
        self._ptr.store(index, value)

    @always_inline
    fn __setitem__(inout self, i: Int, j: Int, value: SIMD[dtype, 1]):
        """Replaces an element of a matrix."""
        self._ptr.store(self._offset(StaticIntTuple[2](i, j)), value)

    @always_inline
    fn __setitem__(inout self, i: Int, j: Int, k: Int, value: SIMD[dtype, 1]):
        """Replaces an element of a tensor of three dimensions."""
        self._ptr.store(self._offset(StaticIntTuple[3](i, j, k)), value)

    @always_inline
    fn __setitem__(inout self, i: Int, j: Int, k: Int, l: Int, value: SIMD[dtype, 1]):
        """Replaces an element of a tensor of four dimensions."""
        self._ptr.store(self._offset(StaticIntTuple[4](i, j, k, l)), value)

    @always_inline
    fn __setitem__(inout self, indices: VariadicList[Int], value: SIMD[dtype, 1]):
        """Replaces an element."""
        self._ptr.store(self._offset(indices), value)

    @always_inline
    fn __setitem__[rank: Int](inout self, indices: StaticIntTuple[rank], value: SIMD[dtype, 1]):
        """Replaces an element."""
        self._ptr.store(self._offset(indices), value)

    @always_inline
    fn __setitem__[*Ts: AnyType](inout self, indices: Tuple[Ts], value: SIMD[dtype, 1]):
        """Replaces an element; the indices are integers."""
        self._ptr.store(self._offset(indices), value)

    @always_inline
    fn simd_load[width: Int](self, *indices: Int) -> SIMD[dtype, width]:
        """Elements that follow one in memory; a single index counts all elements in order.

        ```mojo
        from tensor import TensorShape
        let t = Tensor[DType.int32](TensorShape(4), 1, 2, 3, 4)
        print(t.simd_load[2](1))  # prints [2, 3]
        ```
        """
        return self._ptr.simd_load[width](self._span_offset[width](self._offset(VariadicList(indices))))

    @always_inline
    fn simd_load[width: Int](self, indices: VariadicList[Int]) -> SIMD[dtype, width]:
        """Elements that follow one in memory."""
        return self._ptr.simd_load[width](self._span_offset[width](self._offset(indices)))

    @always_inline
    fn simd_load[width: Int, rank: Int](self, indices: StaticIntTuple[rank]) -> SIMD[dtype, width]:
        """Elements that follow one in memory."""
        return self._ptr.simd_load[width](self._span_offset[width](self._offset(indices)))

    @always_inline
    fn simd_store[width: Int](self, index: Int, value: SIMD[dtype, width]):
        """Replaces elements that follow one in memory; the index counts all elements in order.

        ```mojo
        var t = Tensor[DType.int32](4)
        t.simd_store[2](1, SIMD[DType.int32, 2](7, 8))
        print(t[2])  # prints 8
        ```
        """
        _check_span[width](index, self.num_elements())
        self._ptr.simd_store[width](index, value)

    @always_inline
    fn simd_store[width: Int](self, indices: VariadicList[Int], value: SIMD[dtype, width]):
        """Replaces elements that follow one in memory."""
        self._ptr.simd_store[width](self._span_offset[width](self._offset(indices)), value)

    @always_inline
    fn simd_store[width: Int, rank: Int](self, indices: StaticIntTuple[rank], value: SIMD[dtype, width]):
        """Replaces elements that follow one in memory."""
        self._ptr.simd_store[width](self._span_offset[width](self._offset(indices)), value)

    @always_inline
    fn load[width: Int = 1](self, *indices: Int) -> SIMD[dtype, width]:
        """The spelling of `simd_load` in 2024.

        ```mojo
        from tensor import TensorShape
        let t = Tensor[DType.int32](TensorShape(4), 1, 2, 3, 4)
        print(t.load[2](2))  # prints [3, 4]
        ```
        """
        return self._ptr.simd_load[width](self._span_offset[width](self._offset(VariadicList(indices))))

    @always_inline
    fn store[width: Int = 1](self, index: Int, value: SIMD[dtype, width]):
        """The spelling of `simd_store` in 2024.

        ```mojo
        var t = Tensor[DType.int32](4)
        t.store[2](0, SIMD[DType.int32, 2](7, 8))
        print(t[1])  # prints 8
        ```
        """
        _check_span[width](index, self.num_elements())
        self._ptr.simd_store[width](index, value)

    @always_inline
    fn _span_offset[width: Int](self, offset: Int) -> Int:
        """An offset from which on some elements are there."""
        _check_span[width](offset, self.num_elements())
        return offset

    @always_inline
    fn _offset(self, indices: VariadicList[Int]) -> Int:
        """How many elements come before one. One index counts all elements in order."""
        var result = indices[0]
        _check_index(result, self.num_elements() if len(indices) == 1 else self._shape._sizes[0])
        for i in range(1, len(indices)):
            _check_index(indices[i], self._shape._sizes[i])
            result = result * self._shape._sizes[i] + indices[i]
        return result

    @always_inline
    fn _offset[rank: Int](self, indices: StaticIntTuple[rank]) -> Int:
        """How many elements come before one. One index counts all elements in order."""
        var result = indices[0]
        _check_index(result, self.num_elements() if rank == 1 else self._shape._sizes[0])

        @parameter
        for i in range(1, rank):
            _check_index(indices.__getitem__[i](), self._shape._sizes.__getitem__[i]())
            result = result * self._shape._sizes.__getitem__[i]() + indices.__getitem__[i]()
        return result

    @always_inline
    fn _offset[*Ts: AnyType](self, indices: Tuple[Ts]) -> Int:
        """How many elements come before one."""
        alias rank = Int {value: __mlir_op.`pop.variadic.size`(Ts)}
        var tuple = StaticIntTuple[rank]()

        @parameter
        for i in range(rank):
            tuple.__setitem__[i](indices.get[i, Ts[i]]())
        return self._offset(tuple)

    # ---- arithmetic: the other tensor's type is inferred, so that a number, which could become one, stays a number

    fn __add__[other_type: DType](self, other: Tensor[other_type]) raises -> Self:
        """Sums of the elements at the same places; the shapes must be the same."""
        return _pairwise[_sum](self, other)

    fn __add__(self, other: SIMD[dtype, 1]) -> Self:
        """Sums of the elements and a number."""
        return _with_scalar[_sum](self, other)

    fn __radd__(self, other: SIMD[dtype, 1]) -> Self:
        """Sums of the elements and a number."""
        return _with_scalar[_sum](self, other)

    fn __sub__[other_type: DType](self, other: Tensor[other_type]) raises -> Self:
        """Differences of the elements at the same places; the shapes must be the same."""
        return _pairwise[_difference](self, other)

    fn __sub__(self, other: SIMD[dtype, 1]) -> Self:
        """The elements less a number."""
        return _with_scalar[_difference](self, other)

    fn __rsub__(self, other: SIMD[dtype, 1]) -> Self:
        """A number less the elements."""
        return _with_scalar[_difference_from](self, other)

    fn __mul__[other_type: DType](self, other: Tensor[other_type]) raises -> Self:
        """Products of the elements at the same places; the shapes must be the same."""
        return _pairwise[_product](self, other)

    fn __mul__(self, other: SIMD[dtype, 1]) -> Self:
        """Products of the elements and a number."""
        return _with_scalar[_product](self, other)

    fn __rmul__(self, other: SIMD[dtype, 1]) -> Self:
        """Products of the elements and a number."""
        return _with_scalar[_product](self, other)

    fn __truediv__[other_type: DType](self, other: Tensor[other_type]) raises -> Self:
        """Quotients of the elements at the same places; the shapes must be the same."""
        return _pairwise[_quotient](self, other)

    fn __truediv__(self, other: SIMD[dtype, 1]) -> Self:
        """The elements divided by a number."""
        return _with_scalar[_quotient](self, other)

    fn __rtruediv__(self, other: SIMD[dtype, 1]) -> Self:
        """A number divided by the elements."""
        return _with_scalar[_quotient_of](self, other)

    fn __pow__(self, exponent: Int) -> Self:
        """Powers of the elements."""
        var result = self
        result **= exponent
        return result^

    fn __ipow__(inout self, exponent: Int):
        """Replaces the elements by powers of them."""
        let data = self._ptr

        @parameter
        fn step[width: Int](i: Int):
            data.simd_store[width](i, data.simd_load[width](i) ** exponent)

        vectorize[simdwidthof[dtype](), step](self.num_elements())

    fn clip(self, lower_bound: SIMD[dtype, 1], upper_bound: SIMD[dtype, 1]) -> Self:
        """The elements, or the nearest of two bounds.

        ```mojo
        from tensor import TensorShape
        print(Tensor[DType.int32](TensorShape(3), -5, 2, 9).clip(0, 4)[2])  # prints 4
        ```
        """
        var result = Self._uninitialized(self._shape)

        @parameter
        fn step[width: Int](i: Int):
            let bounded = clamp(
                self._ptr.simd_load[width](i), SIMD[dtype, width](lower_bound), SIMD[dtype, width](upper_bound)
            )
            result._ptr.simd_store[width](i, bounded)

        vectorize[simdwidthof[dtype](), step](self.num_elements())
        return result^

    fn astype[new_dtype: DType](self) -> Tensor[new_dtype]:
        """The elements converted to another type.

        ```mojo
        from tensor import TensorShape
        print(Tensor[DType.float32](TensorShape(2), 1.5, 2.5).astype[DType.int32]()[1])  # prints 2
        ```
        """
        var result = Tensor[new_dtype]._uninitialized(self._shape)
        for i in range(self.num_elements()):
            result._ptr.store(i, self._ptr.load(i).cast[new_dtype]())
        return result^

    # ---- searching

    fn argmax(self, axis: Int = -1) raises -> Tensor[DType.index]:
        """Where the greatest elements are.

        Args:
            axis: The dimension to look along, which must be the last; a negative one counts from the end.

        Returns:
            For each row the position of its greatest element, the first one of equals; the last dimension has size 1.

        Raises:
            If the dimension is another one, or has no elements.

        ```mojo
        from tensor import Tensor, TensorShape
        print(Tensor[DType.float32](TensorShape(2, 3), 1, 5, 2, 9, 0, 9).argmax())
        # prints Tensor([[1],
        # prints [0]], dtype=index, shape=2x1)
        ```
        """
        return _extreme_positions[_greater](self, axis)

    fn argmin(self, axis: Int = -1) raises -> Tensor[DType.index]:
        """Where the smallest elements are.

        Args:
            axis: The dimension to look along, which must be the last; a negative one counts from the end.

        Returns:
            For each row the position of its smallest element, the first one of equals; the last dimension has size 1.

        Raises:
            If the dimension is another one, or has no elements.

        ```mojo
        from tensor import Tensor, TensorShape
        print(Tensor[DType.float32](TensorShape(2, 3), 1, 5, 2, 9, 0, 9).argmin())
        # prints Tensor([[0],
        # prints [1]], dtype=index, shape=2x1)
        ```
        """
        return _extreme_positions[_smaller](self, axis)

    # ---- other shapes, other forms

    fn reshape(self, new_shape: TensorShape) raises -> Self:
        """A copy of the elements in another shape of as many.

        Raises:
            An error if the shape has another number of elements.

        ```mojo
        from tensor import TensorShape
        let t = Tensor[DType.int32](TensorShape(4), 1, 2, 3, 4)
        print(t.reshape(TensorShape(2, 2))[1, 0])  # prints 3
        ```
        """
        var result = self
        result.ireshape(new_shape)
        return result^

    fn ireshape(inout self, new_shape: TensorShape) raises:
        """Gives the elements another shape of as many.

        Raises:
            An error if the shape has another number of elements.

        ```mojo
        from tensor import TensorShape
        var t = Tensor[DType.int32](TensorShape(4), 1, 2, 3, 4)
        t.ireshape(TensorShape(2, 2))
        print(t[1, 1])  # prints 4
        ```
        """
        if new_shape.num_elements() != self.num_elements():
            raise Error(String("cannot give ") + self.num_elements() + " elements the shape " + new_shape.__str__())
        self._shape = new_shape

    fn _to_buffer(self) -> Buffer[Dim(), dtype]:
        """A view of all elements in a row, good as long as the tensor lives."""
        return Buffer[Dim(), dtype](self._ptr, self.num_elements())

    fn _to_ndbuffer[rank: Int](self) -> NDBuffer[rank, DimList.create_unknown[rank](), dtype]:
        """A view of the elements, good as long as the tensor lives; `rank` must be the tensor's."""
        _check(rank == self.rank(), "a view with another rank than the tensor's")
        var sizes = StaticIntTuple[rank]()
        for i in range(rank):
            sizes[i] = self._shape[i]
        return NDBuffer[rank, DimList.create_unknown[rank](), dtype](self._ptr, sizes)

    fn __str__(self) -> String:
        """The elements in brackets, the type and the shape."""
        return String("Tensor(") + _text(
            self._ptr, self._shape
        ) + ", dtype=" + dtype.__str__() + ", shape=" + self._shape.__str__() + ")"

    fn __repr__(self) -> String:
        """The elements in brackets, the type and the shape."""
        return self.__str__()

    fn _repr_html_(self) -> String:
        """A table for notebooks: a row for each step of all dimensions but the last."""
        let columns = self._shape[self._shape.rank() - 1] if self._shape.rank() > 0 else 1
        let rows = self._shape.num_elements() // columns if columns > 0 else 0
        return _table(self._ptr, rows, columns, 1)

    fn _repr_rows_(self, most: Int = 60) -> String:
        """Rows of cells for terminals: one for each step of all dimensions but the last, or a few of a single one."""
        let count = self.num_elements()
        if self._shape.rank() == 1:
            return _rows(self._ptr, count, _LANES_IN_A_ROW, _LANES_IN_A_ROW, self._shape.__str__(), most)
        let columns = self._shape[self._shape.rank() - 1] if self._shape.rank() > 0 else 1
        return _rows(self._ptr, count, columns, 1, self._shape.__str__(), most)

    # ---- files

    fn tofile[T: Stringable](self, path: T) raises:
        """Writes the bytes of the elements to a file.

        Raises:
            An error if the file cannot be written.

        ```mojo
        from tensor import TensorShape
        let t = Tensor[DType.int32](TensorShape(2), 5, 6)
        t.tofile("numbers.bin")
        print(Tensor[DType.int32].fromfile("numbers.bin")[1])  # prints 6
        ```
        """
        _write_file(path.__str__(), self._ptr.bitcast[DType.int8](), self.bytecount())

    @staticmethod
    fn fromfile[T: Stringable](path: T) raises -> Self:
        """The elements whose bytes are in a file, in a row.

        Raises:
            An error if the file cannot be read.

        ```mojo
        from tensor import TensorShape
        let t = Tensor[DType.int8](TensorShape(2), 5, 6)
        t.tofile("small.bin")
        print(Tensor[DType.int8].fromfile("small.bin").num_elements())  # prints 2
        ```
        """
        var bytes = FileHandle(path.__str__(), "r").read_bytes()
        let count = bytes.num_elements() // dtype.sizeof()
        return Self(bytes._steal_ptr().bitcast[dtype](), TensorShape(count))

    fn save[T: Stringable](self, path: T) raises:
        """Writes type, shape and elements to a file.

        Raises:
            An error if the file cannot be written.

        ```mojo
        from tensor import TensorShape
        let t = Tensor[DType.int32](TensorShape(1, 2), 5, 6)
        t.save("tensor.bin")
        print(Tensor[DType.int32].load("tensor.bin").shape())  # prints 1x2
        ```
        """
        _save_tensor(self, path.__str__())

    @staticmethod
    fn load(path: String) raises -> Self:
        """The tensor that `save` wrote.

        Raises:
            An error if the file cannot be read, or holds another type.
        """
        return _load_tensor[dtype](path)

    # ---- Python

    @staticmethod
    fn from_numpy(array: PythonObject) raises -> Self:
        """The elements of a NumPy array, or of any object with a buffer, where they are: the array lives as long as the
        tensor. The type, the order (row-major, without gaps) and that writing is allowed are checked.

        Raises:
            An error if the array has another type, gaps, or more dimensions than a tensor.

        ```mojo
        let np = Python.import_module("numpy")
        print(Tensor[DType.int64].from_numpy(np.arange(4))[3])  # prints 3
        ```
        """
        var elements = _Elements(array)
        elements.check[dtype](array, True)
        if elements.rank > _MOST_DIMENSIONS or elements.rank < 1:
            raise Error(String("a tensor has 1 to 8 dimensions, not ") + elements.rank)
        var sizes = DynamicVector[Int]()
        for i in range(elements.rank):
            sizes.push_back(elements.size(i))
        var result = Self()
        result._ptr = elements.data[dtype]()
        result._shape = TensorShape(sizes)
        result._owner = _Owner(elements.take_owner(), True)
        return result^

    fn to_numpy(self) raises -> PythonObject:
        """A NumPy array of the same elements, which both keep alive.

        Raises:
            The exception that Python raised: there may be no NumPy.

        ```mojo
        from tensor import TensorShape
        print(Tensor[DType.int32](TensorShape(3), 1, 2, 3).to_numpy().sum())  # prints 6
        ```
        """
        let sizes = Python.import_module("builtins").list()
        for i in range(self.rank()):
            _ = sizes.append(self.dim(i))
        if self.rank() == 0:
            _ = sizes.append(0)
        let token = _enter()
        let owner = _finish(token, external_call["mojo_python_share", PyObjectPtr](self._owner.record))
        return _array_over(self._ptr, Python.import_module("builtins").tuple(sizes), owner, PythonObject())


fn _is_filled(shape: TensorShape, count: Int) -> Bool:
    """Whether so many values fill a shape: one for each place, or a single one for all."""
    return count == shape.num_elements() or count == 1


fn _misfit(shape: TensorShape, count: Int) -> String:
    """What is said of values that are too few or too many."""
    return String("a tensor of shape ") + shape.__str__() + " has " + shape.num_elements() + " elements, not " + count
