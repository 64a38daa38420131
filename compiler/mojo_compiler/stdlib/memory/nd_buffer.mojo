"""Views of memory as arrays of several dimensions."""

from .buffer import Buffer, _size_or
from .memory import memset_zero, stack_allocation
from .unsafe import DTypePointer, Pointer
from math.math import iota
from sys.intrinsics import PrefetchOptions, masked_load, masked_store
from utils.index import StaticIntTuple
from utils.list import Dim, DimList
from utils.static_tuple import StaticTuple


@register_passable("trivial")
struct NDBuffer[rank: Int, shape: DimList, type: DType]:
    """Scalars in rows of rows. The memory belongs to somebody else.

    ```mojo
    from memory.buffer import NDBuffer
    from utils.list import DimList
    let grid = NDBuffer[2, DimList(2, 3), DType.int32].stack_allocation()
    grid.fill(1)
    grid[StaticIntTuple[2](1, 2)] = 7
    print(grid[1, 2], grid.num_elements())  # prints 7 6
    ```
    """

    var data: DTypePointer[type]
    var dynamic_shape: StaticIntTuple[rank]
    var dynamic_stride: StaticIntTuple[rank]
    var is_contiguous: Bool

    @always_inline
    fn __init__() -> Self:
        """No memory."""
        return Self(DTypePointer[type](), StaticIntTuple[rank](0))

    @always_inline
    fn __init__(ptr: DTypePointer[type]) -> Self:
        """Memory of the shape that the type tells."""
        return Self(ptr, _static_shape[rank, shape](StaticIntTuple[rank](0)))

    @always_inline
    fn __init__(ptr: Pointer[SIMD[type, 1]]) -> Self:
        """Memory of the shape that the type tells."""
        return Self(DTypePointer[type](ptr))

    @always_inline
    fn __init__(ptr: DTypePointer[type], dynamic_shape: StaticIntTuple[rank]) -> Self:
        """Memory of some shape, without gaps."""
        let known = _static_shape[rank, shape](dynamic_shape)
        return Self {
            data: ptr, dynamic_shape: known, dynamic_stride: _row_major_strides[rank](known), is_contiguous: True
        }

    @always_inline
    fn __init__(ptr: Pointer[SIMD[type, 1]], dynamic_shape: StaticIntTuple[rank]) -> Self:
        """Memory of some shape, without gaps."""
        return Self(DTypePointer[type](ptr), dynamic_shape)

    @always_inline
    fn __init__(
        ptr: DTypePointer[type], dynamic_shape: StaticIntTuple[rank], dynamic_stride: StaticIntTuple[rank]
    ) -> Self:
        """Memory of some shape; neighbours along a dimension are its stride apart."""
        let known = _static_shape[rank, shape](dynamic_shape)
        return Self {
            data: ptr,
            dynamic_shape: known,
            dynamic_stride: dynamic_stride,
            is_contiguous: dynamic_stride == _row_major_strides[rank](known),
        }

    @staticmethod
    @always_inline
    fn stack_allocation() -> Self:
        """Memory in the caller's frame; the shape is the type's.

        ```mojo
        from memory.buffer import NDBuffer
        from utils.list import DimList
        let grid = NDBuffer[2, DimList(2, 3), DType.int32].stack_allocation()
        grid.zero()
        print(grid[0, 0])  # prints 0
        ```
        """
        return Self(stack_allocation[shape.product[rank]().get(), type]())

    @staticmethod
    @always_inline
    fn aligned_stack_allocation[alignment: Int]() -> Self:
        """Aligned memory in the caller's frame; the shape is the type's."""
        return Self(stack_allocation[shape.product[rank]().get(), type, alignment]())

    @always_inline("nodebug")
    fn get_rank(self) -> Int:
        """The number of dimensions.

        ```mojo
        from memory.buffer import NDBuffer
        from utils.list import DimList
        print(NDBuffer[2, DimList(2, 3), DType.int32].stack_allocation().get_rank())  # prints 2
        ```
        """
        return rank

    @always_inline
    fn get_shape(self) -> StaticIntTuple[rank]:
        """The sizes of all dimensions.

        ```mojo
        from memory.buffer import NDBuffer
        from utils.list import DimList
        print(NDBuffer[2, DimList(2, 3), DType.int32].stack_allocation().get_shape())  # prints (2, 3)
        ```
        """
        return self.dynamic_shape

    @always_inline
    fn dim[index: Int](self) -> Int:
        """The size of a dimension.

        ```mojo
        from memory.buffer import NDBuffer
        from utils.list import DimList
        print(NDBuffer[2, DimList(2, 3), DType.int32].stack_allocation().dim[1]())  # prints 3
        ```
        """
        return _size_or(shape.at[index](), self.dynamic_shape[index])

    @always_inline
    fn dim(self, index: Int) -> Int:
        """The size of a dimension."""
        return self.dynamic_shape[index]

    @always_inline
    fn stride(self, index: Int) -> Int:
        """How many scalars neighbours along a dimension are apart.

        ```mojo
        from memory.buffer import NDBuffer
        from utils.list import DimList
        print(NDBuffer[2, DimList(2, 3), DType.int32].stack_allocation().stride(0))  # prints 3
        ```
        """
        return self.dynamic_stride[index]

    @always_inline
    fn num_elements(self) -> Int:
        """The number of scalars.

        ```mojo
        from memory.buffer import NDBuffer
        from utils.list import DimList
        print(NDBuffer[2, DimList(2, 3), DType.int32].stack_allocation().num_elements())  # prints 6
        ```
        """
        return self.dynamic_shape.flattened_length()

    @always_inline
    fn size(self) -> Int:
        """The number of scalars."""
        return self.num_elements()

    @always_inline
    fn __len__(self) -> Int:
        """The number of scalars."""
        return self.num_elements()

    @always_inline
    fn bytecount(self) -> Int:
        """The number of bytes of all scalars."""
        return self.num_elements() * type.sizeof()

    @always_inline
    fn get_nd_index(self, index: Int) -> StaticIntTuple[rank]:
        """The indices of the scalar that comes after `index` others, rows first."""
        var result = StaticIntTuple[rank](0)
        var rest = index

        @parameter
        for k in range(rank):
            alias axis = rank - 1 - k
            result.__setitem__[axis](rest % self.dynamic_shape[axis])
            rest = rest // self.dynamic_shape[axis]
        return result

    @always_inline
    fn _offset(self, indices: StaticIntTuple[rank]) -> DTypePointer[type]:
        """The address of a scalar."""
        var distance: Int = 0

        @parameter
        for k in range(rank):
            distance += indices[k] * self.dynamic_stride[k]
        return self.data.offset(distance)

    @always_inline
    fn _element(self, indices: StaticIntTuple[rank]) -> DTypePointer[type]:
        """The address of a scalar that is there."""
        @parameter
        for k in range(rank):
            _check_index(indices[k], self.dynamic_shape[k])
        return self._offset(indices)

    @always_inline
    fn __getitem__(self, *indices: Int) -> SIMD[type, 1]:
        """A scalar."""
        return self[StaticIntTuple[rank](indices)]

    @always_inline
    fn __getitem__(self, indices: StaticIntTuple[rank]) -> SIMD[type, 1]:
        """A scalar."""
        return self._element(indices).load()

    @always_inline
    fn __setitem__(self, indices: StaticIntTuple[rank], value: SIMD[type, 1]):
        """Replaces a scalar."""
        self._element(indices).store(value)

    @always_inline
    fn __setitem__(self, i: Int, j: Int, value: SIMD[type, 1]):
        """Writes an element of a matrix."""
        self[StaticIntTuple[rank](i, j)] = value

    @always_inline
    fn __setitem__(self, i: Int, j: Int, k: Int, value: SIMD[type, 1]):
        """Writes an element of an array of three dimensions."""
        self[StaticIntTuple[rank](i, j, k)] = value

    @always_inline
    fn __setitem__(self, i: Int, j: Int, k: Int, l: Int, value: SIMD[type, 1]):
        """Writes an element of an array of four dimensions."""
        self[StaticIntTuple[rank](i, j, k, l)] = value

    @always_inline
    fn simd_load[width: Int](self, *indices: Int) -> SIMD[type, width]:
        """Scalars that follow one in memory."""
        return self.simd_load[width](StaticIntTuple[rank](indices))

    @always_inline
    fn simd_load[width: Int](self, indices: VariadicList[Int]) -> SIMD[type, width]:
        """Scalars that follow one in memory."""
        return self.simd_load[width](StaticIntTuple[rank](indices))

    @always_inline
    fn simd_load[width: Int](self, indices: StaticTuple[rank, Int]) -> SIMD[type, width]:
        """Scalars that follow one in memory."""
        return self.simd_load[width](StaticIntTuple[rank](indices))

    @always_inline
    fn simd_load[width: Int](self, indices: StaticIntTuple[rank]) -> SIMD[type, width]:
        """Scalars that follow one in memory."""
        return self._element(indices).simd_load[width]()

    @always_inline
    fn aligned_simd_load[width: Int, alignment: Int](self, *indices: Int) -> SIMD[type, width]:
        """Scalars that follow one at an aligned address."""
        return self.aligned_simd_load[width, alignment](StaticIntTuple[rank](indices))

    @always_inline
    fn aligned_simd_load[width: Int, alignment: Int](self, indices: StaticIntTuple[rank]) -> SIMD[type, width]:
        """Scalars that follow one at an aligned address."""
        return self._element(indices).aligned_simd_load[width, alignment]()

    @always_inline
    fn simd_store[width: Int](self, indices: StaticIntTuple[rank], value: SIMD[type, width]):
        """Replaces scalars that follow one in memory."""
        self._element(indices).simd_store[width](value)

    @always_inline
    fn aligned_simd_store[width: Int, alignment: Int](self, indices: StaticIntTuple[rank], value: SIMD[type, width]):
        """Replaces scalars that follow one at an aligned address."""
        self._element(indices).aligned_simd_store[width, alignment](value)

    @always_inline
    fn simd_nt_store[width: Int](self, indices: StaticIntTuple[rank], value: SIMD[type, width]):
        """Replaces scalars that will not be read soon."""
        self._element(indices).simd_nt_store[width](value)

    @always_inline
    fn prefetch[params: PrefetchOptions](self, *indices: Int):
        """Tells the processor that a scalar will be used soon."""
        self._offset(StaticIntTuple[rank](indices)).prefetch[params]()

    @always_inline
    fn prefetch[params: PrefetchOptions](self, indices: StaticIntTuple[rank]):
        """Tells the processor that a scalar will be used soon."""
        self._offset(indices).prefetch[params]()

    @always_inline
    fn flatten(self) -> Buffer[Dim(), type]:
        """The scalars in a row; there must be no gaps.

        ```mojo
        from memory.buffer import NDBuffer
        from utils.list import DimList
        print(len(NDBuffer[2, DimList(2, 3), DType.int32].stack_allocation().flatten()))  # prints 6
        ```
        """
        return Buffer[Dim(), type](self.data, self.num_elements())

    @always_inline
    fn make_dims_unknown(self) -> NDBuffer[rank, DimList.create_unknown[rank](), type]:
        """The same view with a type that does not tell its shape."""
        return NDBuffer[rank, DimList.create_unknown[rank](), type](self.data, self.dynamic_shape, self.dynamic_stride)

    @always_inline
    fn zero(self):
        """Sets all scalars to zero; there must be no gaps."""
        memset_zero(self.data, self.num_elements())

    @always_inline
    fn fill(self, value: SIMD[type, 1]):
        """Sets all scalars to a value; there must be no gaps.

        ```mojo
        from memory.buffer import NDBuffer
        from utils.list import DimList
        let grid = NDBuffer[2, DimList(2, 3), DType.int32].stack_allocation()
        grid.fill(4)
        print(grid[1, 1])  # prints 4
        ```
        """
        self.flatten().fill(value)

    @always_inline
    fn simd_fill[width: Int](self, value: SIMD[type, 1]):
        """Sets all scalars to a value, `width` at a time; there must be no gaps."""
        self.flatten().simd_fill[width](value)

    fn tofile[T: Stringable](self, path: T) raises:
        """Writes the bytes to a file; there must be no gaps.

        Raises:
            An error if the file cannot be written.
        """
        _write_file(path.__str__(), self.data.bitcast[DType.int8](), self.bytecount())


@always_inline
fn _static_shape[rank: Int, shape: DimList](dynamic: StaticIntTuple[rank]) -> StaticIntTuple[rank]:
    """What is known of a shape, the rest from another."""
    var result = dynamic

    @parameter
    for k in range(rank):
        @parameter
        if shape.at[k]().has_value():
            result.__setitem__[k](shape.get[k]())
    return result


@always_inline
fn _row_major_strides[rank: Int](shape: StaticIntTuple[rank]) -> StaticIntTuple[rank]:
    """The distances of neighbours in rows of rows without gaps."""
    var result = StaticIntTuple[rank](1)

    @parameter
    for k in range(rank - 1):
        alias axis = rank - 2 - k
        result.__setitem__[axis](result[axis + 1] * shape[axis + 1])
    return result


@register_passable("trivial")
struct DynamicRankBuffer:
    """Scalars in rows of rows; everything about them is found out at run time. At most 8 dimensions."""

    var data: DTypePointer[DType.int8]
    var rank: Int
    var shape: StaticIntTuple[8]
    var type: DType

    @always_inline
    fn __init__[dtype: DType](data: DTypePointer[dtype], rank: Int, shape: StaticIntTuple[8], type: DType) -> Self:
        """Memory of some shape, without gaps."""
        return Self {data: data.bitcast[DType.int8](), rank: rank, shape: shape, type: type}

    @always_inline
    fn dim(self, index: Int) -> Int:
        """The size of a dimension."""
        return self.shape[index]

    @always_inline
    fn get_shape[rank: Int](self) -> StaticIntTuple[rank]:
        """The sizes of the first dimensions."""
        var result = StaticIntTuple[rank](0)

        @parameter
        for k in range(rank):
            result.__setitem__[k](self.shape[k])
        return result

    @always_inline
    fn num_elements(self) -> Int:
        """The number of scalars."""
        var result: Int = 1
        for k in range(self.rank):
            result = result * self.shape[k]
        return result

    @always_inline
    fn to_buffer[type: DType](self) -> Buffer[Dim(), type]:
        """The scalars in a row."""
        return Buffer[Dim(), type](self.data.bitcast[type](), self.num_elements())

    @always_inline
    fn to_ndbuffer[rank: Int, type: DType](self) -> NDBuffer[rank, DimList.create_unknown[rank](), type]:
        """The view with a type that tells the number of dimensions."""
        return NDBuffer[rank, DimList.create_unknown[rank](), type](self.data.bitcast[type](), self.get_shape[rank]())

    @always_inline
    fn rank_dispatch[func: fn[Int]() capturing -> None](self):
        """Calls `func` with the number of dimensions."""
        @parameter
        for k in range(1, 9):
            if self.rank == k:
                func[k]()


@always_inline
fn partial_simd_load[
    width: Int, type: DType
](storage: DTypePointer[type], lbound: Int, rbound: Int, pad_value: SIMD[type, 1]) -> SIMD[type, width]:
    """Consecutive scalars where the lane's number is between the bounds, else `pad_value`; other memory is not touched.
    """
    let lanes = iota[DType.int32, width]()
    let inside = (lanes >= Int32(lbound)) & (lanes < Int32(rbound))
    return masked_load[type, width](storage, inside, SIMD[type, width](pad_value))


@always_inline
fn partial_simd_store[
    width: Int, type: DType
](storage: DTypePointer[type], lbound: Int, rbound: Int, data: SIMD[type, width]):
    """Replaces consecutive scalars where the lane's number is between the bounds."""
    let lanes = iota[DType.int32, width]()
    let inside = (lanes >= Int32(lbound)) & (lanes < Int32(rbound))
    masked_store[type, width](data, storage, inside)


@always_inline
fn prod_dims[
    start_dim: Int, end_dim: Int, rank: Int, shape: DimList, type: DType
](x: NDBuffer[rank, shape, type]) -> Int:
    """The product of the sizes of the dimensions in a range."""
    var result: Int = 1

    @parameter
    for k in range(start_dim, end_dim):
        result = result * x.dim[k]()
    return result
