"""Memory shared with Python's arrays, in both directions without copying."""

from ._capi import PyObjectPtr, _enter, _failure, _finish, _leave

# PyBUF_FULL_RO: anything that can be described, also if it is read-only
alias _ANY_BUFFER = 0x11C


@value
struct ArrayView[type: DType, rank: Int = 1]:
    """The elements of a NumPy array, or of any object with a buffer, where they are: `data` is the array's own memory.

    The array stays alive and keeps its size as long as a view of it lives.
    """

    var data: DTypePointer[type]
    var shape: StaticIntTuple[rank]
    var is_writable: Bool
    var _owner: PythonObject

    fn __init__(inout self, array: PythonObject, writable: Bool = True) raises:
        """A view of an array of this type and rank, row-major without gaps. A read-only array needs `writable=False`."""
        let token = _enter()
        let owner = _finish(token, external_call["PyMemoryView_FromObject", PyObjectPtr](array.py_object))
        let description = _BufferDescription(owner)
        _check[type, rank](array, description, writable)
        self.data = DTypePointer[type](SIMD[DType.address, 1](description.address))
        self.shape = StaticIntTuple[rank]()
        for i in range(rank):
            self.shape[i] = description.shape.load(i).to_int()
        self.is_writable = writable
        self._owner = owner

    @always_inline
    fn num_elements(self) -> Int:
        """The number of elements."""
        var result: Int = 1
        for i in range(rank):
            result *= self.shape[i]
        return result

    @always_inline
    fn __len__(self) -> Int:
        """The length of the first axis."""
        return self.shape[0]

    @always_inline
    fn dim(self, axis: Int) -> Int:
        """The length of an axis."""
        return self.shape[axis]

    @always_inline
    fn __getitem__(self, *indices: Int) -> SIMD[type, 1]:
        """The element at a position; a single index counts all elements in order."""
        return self.data.load(self._offset(indices))

    @always_inline
    fn __getitem__(self, indices: StaticIntTuple[rank]) -> SIMD[type, 1]:
        """The element at a position."""
        return self.data.load(self._offset(indices))

    @always_inline
    fn __setitem__(self, index: Int, value: SIMD[type, 1]):
        """Changes an element; the index counts all elements in order."""
        self.data.store(index, value)

    @always_inline
    fn __setitem__(self, i: Int, j: Int, value: SIMD[type, 1]):
        """Changes an element of a matrix."""
        self.data.store(i * self.shape[1] + j, value)

    @always_inline
    fn __setitem__(self, indices: StaticIntTuple[rank], value: SIMD[type, 1]):
        """Changes an element."""
        self.data.store(self._offset(indices), value)

    @always_inline
    fn simd_load[width: Int](self, index: Int) -> SIMD[type, width]:
        """`width` elements from an index on, which counts all elements in order."""
        return self.data.simd_load[width](index)

    @always_inline
    fn simd_store[width: Int](self, index: Int, value: SIMD[type, width]):
        """Changes `width` elements from an index on, which counts all elements in order."""
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
    """A NumPy array over memory, which must not be freed before the array ends."""
    return _array_over(data, shape, PythonObject())


fn give_array[type: DType, rank: Int](data: DTypePointer[type], shape: StaticIntTuple[rank]) raises -> PythonObject:
    """A NumPy array over memory that `alloc` gave; the array takes it over and frees it at its end."""
    let token = _enter()
    let owner = _finish(token, external_call["mojo_python_owner_of", PyObjectPtr](data))
    return _array_over(data, shape, owner)


fn _array_over[type: DType, rank: Int](
    data: DTypePointer[type], shape: StaticIntTuple[rank], owner: PythonObject
) raises -> PythonObject:
    """A NumPy array over memory that an object keeps alive, by NumPy's array interface."""
    let interface = Python.dict()
    let lengths = Python.import_module("builtins").list()
    for i in range(rank):
        _ = lengths.append(shape[i])
    interface["version"] = 3
    interface["shape"] = Python.import_module("builtins").tuple(lengths)
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


@register_passable("trivial")
struct _BufferDescription:
    """What a buffer's owner tells about it: part of C's `Py_buffer`."""

    var address: Int
    var is_readonly: Bool
    var rank: Int
    var type: DType
    var is_contiguous: Bool
    var shape: DTypePointer[DType.int64]

    fn __init__(owner: PythonObject) raises -> Self:
        """Asks a `memoryview`, which keeps the buffer as it is."""
        let place = stack_allocation[10, DType.int64]()
        let token = _enter()
        let status = external_call["PyObject_GetBuffer", Int32](owner.py_object, place, Int32(_ANY_BUFFER))
        if status < 0:
            raise _failure(token)
        let counts = place.offset(4).bitcast[DType.int32]()
        let result = Self {
            address: place.load(0).to_int(),
            is_readonly: counts.load(0) != 0,
            rank: counts.load(1).to_int(),
            type: _type_of(DTypePointer[DType.int8](place.load(5).to_int()), place.load(3).to_int()),
            is_contiguous: external_call["PyBuffer_IsContiguous", Int32](place, Int8(67)) != 0,
            shape: DTypePointer[DType.int64](place.load(6).to_int()),
        }
        external_call["PyBuffer_Release", NoneType](place)
        _leave(token)
        return result


fn _type_of(format: DTypePointer[DType.int8], size: Int) -> DType:
    """The lane type that a format of Python's `struct` module and an element's size mean; invalid for all others."""
    var position: Int = 0
    let first = StringRef(format, 1)
    if first == "<" or first == "=" or first == "@":
        position = 1
    let code = StringRef(format.offset(position), 1)
    if format.load(position) == 0 or format.load(position + 1) != 0:
        return DType.invalid
    if code == "?":
        return DType.bool
    if StringRef("efd").find(code) != -1:
        return DType.float16 if size == 2 else DType.float32 if size == 4 else DType.float64
    if StringRef("bhilqn").find(code) != -1:
        return DType.int8 if size == 1 else DType.int16 if size == 2 else DType.int32 if size == 4 else DType.int64
    if StringRef("BHILQN").find(code) != -1:
        return DType.uint8 if size == 1 else DType.uint16 if size == 2 else DType.uint32 if size == 4 else DType.uint64
    return DType.invalid


fn _check[type: DType, rank: Int](array: PythonObject, found: _BufferDescription, writable: Bool) raises:
    """Raises an error unless a buffer is what a view needs."""
    if found.rank != rank:
        raise Error(String("expected an array with ") + rank + " dimensions, not " + found.rank)
    if found.type != (DType.int64 if type.is_index() else type):
        raise Error(String("expected an array of ") + type.__str__() + ", not of " + _element_name(array, found.type))
    if not found.is_contiguous:
        raise Error("expected an array that is contiguous in row-major order; numpy.ascontiguousarray makes one")
    if writable and found.is_readonly:
        raise Error("the array is read-only; writable=False gives a view that does not write")


fn _element_name(array: PythonObject, type: DType) -> String:
    """What an array says its elements are."""
    try:
        return array.dtype.to_string()
    except:
        return "another type" if type == DType.invalid else type.__str__()
