"""Memory shared with Python's arrays, in both directions without copying."""

from ._buffer import _Elements
from ._capi import PyObjectPtr, _enter, _finish
from memory.buffer import Buffer, NDBuffer
from utils.list import Dim, DimList


@value
struct ArrayView[type: DType, rank: Int = 1, writable: Bool = True]:
    """The elements of a NumPy array, or of any object with a buffer, where they are: `data` is the array's own memory.

    The array stays alive and keeps its size as long as a view of it lives. A read-only array needs `writable=False`.
    """

    var data: DTypePointer[type]
    var shape: StaticIntTuple[rank]
    var _owner: PythonObject

    fn __init__(inout self, array: PythonObject) raises:
        """A view of an array of this type and rank, row-major without gaps.

        Raises:
            An error if the array has another type or rank, gaps, or may not be written where that is wanted.
        """
        let elements = _Elements(array)
        elements.check_rank(rank)
        elements.check[type](array, writable)
        self.data = elements.data[type]()
        self.shape = StaticIntTuple[rank]()
        for i in range(rank):
            self.shape[i] = elements.size(i)
        self._owner = elements.owner

    @always_inline
    fn num_elements(self) -> Int:
        """The number of elements."""
        return self.shape.flattened_length()

    @always_inline
    fn __len__(self) -> Int:
        """The length of the first axis."""
        return self.shape[0]

    @always_inline
    fn dim(self, axis: Int) -> Int:
        """The length of an axis."""
        return self.shape[axis]

    @always_inline
    fn buffer(self) -> Buffer[Dim(), type]:
        """All elements in a row. The array need not live as long: keep this view meanwhile."""
        constrained[writable, "the view does not write"]()
        return Buffer[Dim(), type](self.data, self.num_elements())

    @always_inline
    fn nd_buffer(self) -> NDBuffer[rank, DimList.create_unknown[rank](), type]:
        """The elements in their shape. The array need not live as long: keep this view meanwhile."""
        constrained[writable, "the view does not write"]()
        return NDBuffer[rank, DimList.create_unknown[rank](), type](self.data, self.shape)

    @always_inline
    fn __getitem__(self, *indices: Int) -> SIMD[type, 1]:
        """The element at a position; a single index counts all elements in order."""
        return self.data.load(self._offset(VariadicList(indices)))

    @always_inline
    fn __getitem__(self, indices: StaticIntTuple[rank]) -> SIMD[type, 1]:
        """The element at a position."""
        return self.data.load(self._offset(indices))

    @always_inline
    fn __setitem__(self, index: Int, value: SIMD[type, 1]):
        """Changes an element; the index counts all elements in order."""
        constrained[writable, "the view does not write"]()
        self.data.store(index, value)

    @always_inline
    fn __setitem__(self, i: Int, j: Int, value: SIMD[type, 1]):
        """Changes an element of a matrix."""
        constrained[writable, "the view does not write"]()
        self.data.store(i * self.shape[1] + j, value)

    @always_inline
    fn __setitem__(self, indices: StaticIntTuple[rank], value: SIMD[type, 1]):
        """Changes an element."""
        constrained[writable, "the view does not write"]()
        self.data.store(self._offset(indices), value)

    @always_inline
    fn simd_load[width: Int](self, index: Int) -> SIMD[type, width]:
        """`width` elements from an index on, which counts all elements in order."""
        return self.data.simd_load[width](index)

    @always_inline
    fn simd_store[width: Int](self, index: Int, value: SIMD[type, width]):
        """Changes `width` elements from an index on, which counts all elements in order."""
        constrained[writable, "the view does not write"]()
        self.data.simd_store[width](index, value)

    @always_inline
    fn _offset(self, indices: VariadicList[Int]) -> Int:
        var result = indices[0]
        for i in range(1, indices.__len__()):
            result = result * self.shape[i] + indices[i]
        return result

    @always_inline
    fn _offset(self, indices: StaticIntTuple[rank]) -> Int:
        var result = indices[0]
        for i in range(1, rank):
            result = result * self.shape[i] + indices[i]
        return result


fn share_array[type: DType, rank: Int](data: DTypePointer[type], shape: StaticIntTuple[rank]) raises -> PythonObject:
    """A NumPy array over memory, which must not be freed before the array ends.

    Raises:
        The exception that Python raised: there may be no NumPy.
    """
    return _array_over(data, _tuple(shape, 1), PythonObject(), PythonObject())


fn share_array[size: Dim, type: DType](buffer: Buffer[size, type]) raises -> PythonObject:
    """A NumPy array over a buffer's memory, which must not be freed before the array ends.

    Raises:
        The exception that Python raised: there may be no NumPy.
    """
    return share_array(buffer.data, StaticIntTuple[1](len(buffer)))


fn share_array[rank: Int, shape: DimList, type: DType](buffer: NDBuffer[rank, shape, type]) raises -> PythonObject:
    """A NumPy array over a buffer's memory, which must not be freed before the array ends.

    Raises:
        The exception that Python raised: there may be no NumPy.
    """
    let strides = _tuple(buffer.dynamic_stride, type.sizeof())
    return _array_over(buffer.data, _tuple(buffer.dynamic_shape, 1), PythonObject(), strides)


fn give_array[type: DType, rank: Int](data: DTypePointer[type], shape: StaticIntTuple[rank]) raises -> PythonObject:
    """A NumPy array over memory that `alloc` gave; the array takes it over and frees it at its end.

    Raises:
        The exception that Python raised: there may be no NumPy.
    """
    let sizes = _tuple(shape, 1)
    let token = _enter()
    let owner = _finish(token, external_call["mojo_python_owner_of", PyObjectPtr](data))
    return _array_over(data, sizes, owner, PythonObject())


fn give_array[size: Dim, type: DType](buffer: Buffer[size, type]) raises -> PythonObject:
    """A NumPy array over a buffer whose memory `alloc` gave; the array takes it over and frees it at its end.

    Raises:
        The exception that Python raised: there may be no NumPy.
    """
    return give_array(buffer.data, StaticIntTuple[1](len(buffer)))


fn _tuple[rank: Int](numbers: StaticIntTuple[rank], factor: Int) raises -> PythonObject:
    """Numbers times a factor as a Python tuple."""
    let list = Python.import_module("builtins").list()
    for i in range(rank):
        _ = list.append(numbers[i] * factor)
    return Python.import_module("builtins").tuple(list)


fn _array_over[type: DType](
    data: DTypePointer[type], sizes: PythonObject, owner: PythonObject, strides: PythonObject
) raises -> PythonObject:
    """A NumPy array over memory that an object keeps alive, by NumPy's array interface; strides are None without gaps.
    """
    let interface = Python.dict()
    interface["version"] = 3
    interface["shape"] = sizes
    interface["strides"] = strides
    interface["typestr"] = _type_string(type)
    interface["data"] = (data.__as_index(), False)
    let holder = Python.import_module("types").SimpleNamespace(__array_interface__=interface, owner=owner)
    return Python.import_module("numpy").asarray(holder)


fn _type_string(type: DType) raises -> String:
    """A lane type as NumPy's array interface names it."""
    if type.is_bfloat16() or type.is_address():
        raise Error(String("NumPy has no ") + type.__str__())
    let size = String(type.sizeof())
    if type.is_bool():
        return "|b1"
    if type.is_floating_point():
        return String("<f") + size
    return (String("<u") if type.is_unsigned() else String("<i")) + size
