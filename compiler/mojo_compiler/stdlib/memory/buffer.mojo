"""Views of memory: of one dimension, of several, of any number (stdlib.md 5.5)."""

from .memory import memset_zero
from .nd_buffer import DynamicRankBuffer, NDBuffer, partial_simd_load, partial_simd_store, prod_dims
from .unsafe import DTypePointer, Pointer
from sys.intrinsics import PrefetchOptions
from utils.list import Dim


@register_passable("trivial")
struct Buffer[size: Dim, type: DType]:
    """Scalars in a row. The memory belongs to somebody else.

    ```mojo
    let numbers = Buffer[4, DType.int32].stack_allocation()
    numbers.fill(2)
    numbers[1] = 5
    print(len(numbers), numbers[1], numbers.simd_load[4](0))  # prints 4 5 [2, 5, 2, 2]
    ```
    """

    var data: DTypePointer[type]
    var dynamic_size: Int
    var dtype: DType

    @always_inline
    fn __init__() -> Self:
        """No memory."""
        return Self {data: DTypePointer[type](), dynamic_size: _size_or(size, 0), dtype: type}

    @always_inline
    fn __init__(ptr: Pointer[SIMD[type, 1]]) -> Self:
        """Memory of the size that the type tells."""
        return Self {data: DTypePointer[type](ptr), dynamic_size: _size_or(size, 0), dtype: type}

    @always_inline
    fn __init__(ptr: DTypePointer[type]) -> Self:
        """Memory of the size that the type tells."""
        return Self {data: ptr, dynamic_size: _size_or(size, 0), dtype: type}

    @always_inline
    fn __init__(ptr: Pointer[SIMD[type, 1]], in_size: Int) -> Self:
        """Memory of some size."""
        return Self {data: DTypePointer[type](ptr), dynamic_size: in_size, dtype: type}

    @always_inline
    fn __init__(ptr: DTypePointer[type], in_size: Int) -> Self:
        """Memory of some size."""
        return Self {data: ptr, dynamic_size: in_size, dtype: type}

    @staticmethod
    @always_inline
    fn stack_allocation() -> Self:
        """Memory in the caller's frame; the size is the type's.

        ```mojo
        let numbers = Buffer[4, DType.int32].stack_allocation()
        numbers.zero()
        print(numbers[3])  # prints 0
        ```
        """
        return Self(stack_allocation[size.get(), type]())

    @staticmethod
    @always_inline
    fn aligned_stack_allocation[alignment: Int]() -> Self:
        """Aligned memory in the caller's frame; the size is the type's."""
        return Self(stack_allocation[size.get(), type, alignment]())

    @always_inline
    fn __len__(self) -> Int:
        """The number of scalars: the type's, where it tells, else what the view was made with."""
        return _size_or(size, self.dynamic_size)

    @always_inline
    fn __getitem__(self, index: Int) -> SIMD[type, 1]:
        """A scalar."""
        _check_index(index, self.__len__())
        return self.data.load(index)

    @always_inline
    fn __setitem__(self, index: Int, value: SIMD[type, 1]):
        """Replaces a scalar."""
        _check_index(index, self.__len__())
        self.data.store(index, value)

    @always_inline
    fn simd_load[width: Int](self, index: Int) -> SIMD[type, width]:
        """Consecutive scalars.

        ```mojo
        let numbers = Buffer[4, DType.int32].stack_allocation()
        numbers.fill(2)
        print(numbers.simd_load[2](1))  # prints [2, 2]
        ```
        """
        _check_span[width](index, self.__len__())
        return self.data.simd_load[width](index)

    @always_inline
    fn simd_store[width: Int](self, index: Int, value: SIMD[type, width]):
        """Replaces consecutive scalars.

        ```mojo
        let numbers = Buffer[4, DType.int32].stack_allocation()
        numbers.simd_store[4](0, SIMD[DType.int32, 4](1, 2, 3, 4))
        print(numbers[2])  # prints 3
        ```
        """
        _check_span[width](index, self.__len__())
        self.data.simd_store[width](index, value)

    @always_inline
    fn aligned_simd_load[width: Int, alignment: Int](self, index: Int) -> SIMD[type, width]:
        """Consecutive scalars at an aligned address."""
        _check_span[width](index, self.__len__())
        return self.data.aligned_simd_load[width, alignment](index)

    @always_inline
    fn aligned_simd_store[width: Int, alignment: Int](self, index: Int, value: SIMD[type, width]):
        """Replaces consecutive scalars at an aligned address."""
        _check_span[width](index, self.__len__())
        self.data.aligned_simd_store[width, alignment](index, value)

    @always_inline
    fn simd_nt_store[width: Int](self, index: Int, value: SIMD[type, width]):
        """Replaces consecutive scalars that will not be read soon."""
        _check_span[width](index, self.__len__())
        self.data.simd_nt_store[width](index, value)

    @always_inline
    fn prefetch[params: PrefetchOptions](self, index: Int):
        """Tells the processor that a scalar will be used soon."""
        self.data.offset(index).prefetch[params]()

    @always_inline
    fn bytecount(self) -> Int:
        """The number of bytes.

        ```mojo
        print(Buffer[4, DType.int32].stack_allocation().bytecount())  # prints 16
        ```
        """
        return self.__len__() * type.sizeof()

    @always_inline
    fn zero(self):
        """Sets all scalars to zero.

        ```mojo
        let numbers = Buffer[4, DType.int32].stack_allocation()
        numbers.zero()
        print(numbers[0])  # prints 0
        ```
        """
        memset_zero(self.data, self.__len__())

    @always_inline
    fn fill(self, value: SIMD[type, 1]):
        """Sets all scalars to a value.

        ```mojo
        let numbers = Buffer[4, DType.int32].stack_allocation()
        numbers.fill(9)
        print(numbers[3])  # prints 9
        ```
        """
        self.simd_fill[simdwidthof[type]()](value)

    @always_inline
    fn simd_fill[width: Int](self, value: SIMD[type, 1]):
        """Sets all scalars to a value, `width` at a time."""
        let count = self.__len__()
        let whole = count // width * width
        var i: Int = 0
        while i < whole:
            self.data.simd_store[width](i, SIMD[type, width](value))
            i += width
        while i < count:
            self.data.store(i, value)
            i += 1

    fn tofile[T: Stringable](self, path: T) raises:
        """Writes the bytes to a file.

        Raises:
            An error if the file cannot be written.

        ```mojo
        let buffer = Buffer[2, DType.int8].stack_allocation()
        buffer.fill(65)
        buffer.tofile("bytes.bin")
        print(open("bytes.bin", "r").read())  # prints AA
        ```
        """
        _write_file(path.__str__(), self.data.bitcast[DType.int8](), self.bytecount())

    fn write_file[T: Stringable](self, path: T) raises:
        """The spelling of `tofile` before 0.5.

        Raises:
            An error if the file cannot be written.
        """
        self.tofile(path)


@always_inline("nodebug")
fn _size_or(size: Dim, otherwise: Int) -> Int:
    """A size, or another where it is not known."""
    return size.get() if size.has_value() else otherwise
