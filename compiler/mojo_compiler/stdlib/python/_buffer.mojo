"""What Python's buffers tell about themselves."""

from ._capi import PyObjectPtr, _enter, _failure, _finish, _leave

# PyBUF_FULL_RO: anything that can be described, also if it is read-only
alias _ANY_BUFFER = 0x11C


struct _Elements:
    """The elements of an object with a buffer: part of C's `Py_buffer`. `owner`, a `memoryview`, keeps them as they
    are.
    """

    var owner: PythonObject
    var rank: Int
    var _address: Int
    var _is_readonly: Bool
    var _type: DType
    var _is_contiguous: Bool
    var _sizes: DTypePointer[DType.int64]

    fn __init__(inout self, array: PythonObject) raises:
        """Asks an object for its buffer."""
        self.owner = _memoryview(array)
        let place = stack_allocation[10, DType.int64]()
        let inner = _enter()
        let status = external_call["PyObject_GetBuffer", Int32](self.owner.py_object, place, Int32(_ANY_BUFFER))
        if status < 0:
            raise _failure(inner)
        let counts = place.offset(4).bitcast[DType.int32]()
        self._address = place.load(0).to_int()
        self._is_readonly = counts.load(0) != 0
        self.rank = counts.load(1).to_int()
        self._type = _type_of(DTypePointer[DType.int8](place.load(5).to_int()), place.load(3).to_int())
        self._is_contiguous = external_call["PyBuffer_IsContiguous", Int32](place, Int8(67)) != 0
        self._sizes = DTypePointer[DType.int64](place.load(6).to_int())
        external_call["PyBuffer_Release", NoneType](place)
        _leave(inner)

    fn size(self, axis: Int) -> Int:
        """The length of an axis."""
        return self._sizes.load(axis).to_int()

    fn data[type: DType](self) -> DTypePointer[type]:
        """The address of the first element."""
        return DTypePointer[type](SIMD[DType.address, 1](self._address))

    fn take_owner(inout self) -> Int:
        """Gives the reference to the owner to the caller."""
        let result = self.owner.py_object.value.__as_index()
        self.owner.py_object = PyObjectPtr()
        return result

    fn check_rank(self, rank: Int) raises:
        """Raises an error unless there are as many dimensions as wanted."""
        if self.rank != rank:
            raise Error(
                String("expected an array with ") + rank + (
                    " dimension" if rank == 1 else " dimensions"
                ) + ", not " + self.rank
            )

    fn check[type: DType](self, array: PythonObject, writable: Bool) raises:
        """Raises an error unless the elements are of a type, in row-major order without gaps, and may be written if
        that is wanted.
        """
        if self._type != (DType.int64 if type.is_index() else type):
            raise Error(
                String("expected an array of ") + type.__str__() + ", not of " + _element_name(array, self._type)
            )
        if not self._is_contiguous:
            raise Error("expected an array that is contiguous in row-major order; numpy.ascontiguousarray makes one")
        if self._address % type.sizeof() != 0:
            raise Error(
                "expected an array whose elements are aligned; numpy.require(array, requirements='A') makes one"
            )
        if writable and self._is_readonly:
            raise Error(
                "the array is read-only; ArrayView with writable=False gives a view that does not write,"
                " copy() an array of its own"
            )


fn _memoryview(array: PythonObject) raises -> PythonObject:
    """A `memoryview` of an object with a buffer."""
    let token = _enter()
    let view = external_call["PyMemoryView_FromObject", PyObjectPtr](array.py_object)
    if not view.is_null():
        return _finish(token, view)
    let failure = _failure(token)
    if failure.python().__class__.__name__ == "TypeError":
        raise Error(
            String(
                "expected an array or another object with a buffer, not '"
            ) + array.__class__.__name__.to_string() + "'"
        )
    raise failure


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


fn _element_name(array: PythonObject, type: DType) -> String:
    """What an array says its elements are."""
    try:
        return array.dtype.to_string()
    except:
        return "another type" if type == DType.invalid else type.__str__()
