"""Python's objects as values."""

from ._capi import PyObjectPtr, _as_double, _as_int, _enter, _enter_briefly, _enter_for, _finish, _made, _text_of
from ._iteration import _PythonIterator
from ._operations import (
    _addresses,
    _binary,
    _compare,
    _float,
    _got,
    _integer,
    _key,
    _list,
    _none,
    _place,
    _power,
    _put,
    _unsigned,
)
from .callback import _end_closure
from .dictionary import Dictionary
from builtin.closure import EscapingClosure


@register_passable("trivial")
struct _Ellipsis:
    """What `...` stands for."""

    fn __init__() -> Self:
        """There is only one."""
        return Self {}


@register_passable
struct PythonObject:
    """A reference to a Python object: copies share the object, which lives as long as somebody refers to it.

    What is asked of the object happens in Python; an exception there is raised here as an `Error`.

    Raises:
        The exception that Python raised, by all of its operators and methods.

    ```mojo
    let numbers: PythonObject = [3, 1, 2]
    numbers.append(5)
    print(numbers, len(numbers), numbers[0] + 1)  # prints [3, 1, 2, 5] 4 4
    ```
    """

    var py_object: PyObjectPtr

    # ---- from Mojo's values

    @always_inline
    fn __init__() -> Self:
        """None."""
        return _none()

    @always_inline
    fn __init__(value: NoneType) -> Self:
        """None."""
        return _none()

    @no_inline
    fn __init__(value: Bool) -> Self:
        """`True` or `False`."""
        let token = _enter_briefly()
        return _made(token, external_call["PyBool_FromLong", PyObjectPtr](Int(1) if value else Int(0)))

    @always_inline
    fn __init__(value: Int) -> Self:
        """An `int`."""
        return Self {py_object: external_call["mojo_python_int", PyObjectPtr](value)}

    @always_inline
    fn __init__(value: FloatLiteral) -> Self:
        """A `float`."""
        return _float(value)

    @always_inline
    fn __init__[type: DType](value: SIMD[type, 1]) -> Self:
        """An `int`, a `float` or a `bool`."""
        @parameter
        if type.is_bool():
            return PythonObject(Bool(value.value))
        elif type.is_floating_point():
            return _float(value.cast[DType.float64]())
        elif type.is_unsigned():
            return _unsigned(value.cast[DType.uint64]())
        else:
            return PythonObject(value.to_int())

    @always_inline
    fn __init__(value: StringLiteral) -> Self:
        """A `str`."""
        return PythonObject(StringRef(value))

    @no_inline
    fn __init__(value: StringRef) -> Self:
        """A `str`; bytes that are no UTF-8 become replacement characters."""
        let token = _enter_briefly()
        return _made(token, external_call["mojo_python_text", PyObjectPtr](value.data, value.length))

    @no_inline
    fn __init__(value: String) -> Self:
        """A `str`; bytes that are no UTF-8 become replacement characters."""
        return PythonObject(value._strref_dangerous())

    @always_inline
    fn __init__(value: Dictionary) -> Self:
        """The same `dict`."""
        return value._object

    @always_inline
    fn __init__(value: object) -> Self:
        """What the value is; a list is copied, an object with attributes becomes a namespace."""
        return _to_python(value._raw())

    @no_inline
    fn __init__[*Ts: AnyType](value: ListLiteral[Ts]) -> Self:
        """A `list` of the elements, each converted."""
        let size = value.__len__()
        let token = _enter_briefly()
        let list = _made(token, external_call["PyList_New", PyObjectPtr](size))
        @parameter
        for i in range(Int {value: __mlir_op.`pop.variadic.size`(Ts)}):
            _put["PyList_SetItem"](list, i, PythonObject(value.get[i, Ts[i]]()))
        return list

    @no_inline
    fn __init__[*Ts: AnyType](value: Tuple[Ts]) -> Self:
        """A `tuple` of the elements, each converted."""
        let size = value.__len__()
        let token = _enter_briefly()
        let tuple = _made(token, external_call["PyTuple_New", PyObjectPtr](size))
        @parameter
        for i in range(Int {value: __mlir_op.`pop.variadic.size`(Ts)}):
            _put["PyTuple_SetItem"](tuple, i, PythonObject(value.get[i, Ts[i]]()))
        return tuple

    @no_inline
    fn __init__(value: _Ellipsis) -> Self:
        """The object `Ellipsis`, which is `...` in Python."""
        return Self._borrow(external_call["mojo_python_ellipsis", PyObjectPtr]())

    @no_inline
    fn __init__[size: Int](value: StaticIntTuple[size]) -> Self:
        """A `tuple` of the integers."""
        let token = _enter_briefly()
        let tuple = _made(token, external_call["PyTuple_New", PyObjectPtr](size))
        for i in range(size):
            _put["PyTuple_SetItem"](tuple, i, value[i])
        return tuple

    fn __init__(value: DynamicVector[PythonObject]) -> Self:
        """A `list` of the elements."""
        return _list(value)

    fn __init__(value: DynamicVector[Int]) -> Self:
        """A `list` of the elements."""
        return _list(value)

    fn __init__(value: DynamicVector[String]) -> Self:
        """A `list` of the elements."""
        return _list(value)

    fn __init__[type: DType](value: DynamicVector[SIMD[type, 1]]) -> Self:
        """A `list` of the elements."""
        return _list(value)

    @no_inline
    fn __init__[type: DType](value: Tensor[type]) raises -> Self:
        """A NumPy array of the tensor's elements, which both keep alive."""
        return value.to_numpy()

    @staticmethod
    @no_inline
    fn __from_function__(
        entry: fn (PyObjectPtr, Pointer[PyObjectPtr], Int) -> PyObjectPtr, name: StringLiteral
    ) raises -> Self:
        """A function as a Python callable."""
        let token = _enter()
        return _finish(token, external_call["mojo_python_function", PyObjectPtr](entry, name, Int(0), Int(0)))

    @staticmethod
    fn __from_function__[F: AnyType](
        entry: fn (PyObjectPtr, Pointer[PyObjectPtr], Int) -> PyObjectPtr, name: StringLiteral, value: F
    ) raises -> Self:
        """A function value as a Python callable."""
        var kept = value
        let token = _enter()
        return _finish(
            token,
            external_call["mojo_python_function", PyObjectPtr](entry, name, Pointer[F].address_of(kept), sizeof[F]())
        )

    @staticmethod
    fn __from_closure__[F: AnyType](
        entry: fn (
            PyObjectPtr, Pointer[PyObjectPtr], Int
        ) -> PyObjectPtr, name: StringLiteral, owned value: EscapingClosure[F]
    ) raises -> Self:
        """A function value that owns what it captured as a Python callable, which owns it then."""
        let place = Pointer[EscapingClosure[F]].alloc(1)
        var code = value.code
        __get_address_as_uninit_lvalue(place.address) = value^
        let token = _enter()
        return _finish(
            token,
            external_call["mojo_python_closure", PyObjectPtr](
                entry, name, Pointer[F].address_of(code), sizeof[F](), _end_closure[F], place
            ),
        )

    @staticmethod
    fn _borrow(object: PyObjectPtr) -> Self:
        """One more reference to an object."""
        external_call["mojo_python_keep", NoneType](object)
        return Self {py_object: object}

    # ---- life

    @always_inline
    fn __copyinit__(existing: Self) -> Self:
        """One more reference to the same object."""
        external_call["mojo_python_keep", NoneType](existing.py_object)
        return Self {py_object: existing.py_object}

    @always_inline
    fn __del__(owned self):
        """Gives the reference up, unless somebody took it over."""
        if not self.py_object.is_null():
            external_call["mojo_python_drop", NoneType](self.py_object)

    # ---- attributes, items, calls

    @no_inline
    fn __getattr__(self, name: StringLiteral) raises -> PythonObject:
        """`self.name`."""
        var token: Int = 0
        return _got(external_call["mojo_python_attribute", PyObjectPtr](self.py_object, name, _place(token)), token)

    @no_inline
    fn __setattr__(self, name: StringLiteral, value: PythonObject) raises:
        """`self.name = value`."""
        let token = _enter()
        _finish(token, external_call["mojo_python_set_attribute", Int32](self.py_object, name, value.py_object) < 0)

    @no_inline
    fn __getitem__(self, *indices: PythonObject) raises -> PythonObject:
        """`self[indices]`; several indices are a tuple."""
        let key = _key(indices, indices.__len__())
        let token = _enter()
        let result = external_call["PyObject_GetItem", PyObjectPtr](self.py_object, key.py_object)
        _ = key
        return _finish(token, result)

    @no_inline
    fn __setitem__(self, *indices_and_value: PythonObject) raises:
        """`self[indices] = value`; several indices are a tuple."""
        let last = indices_and_value.__len__() - 1
        let key = _key(indices_and_value, last)
        let value = indices_and_value[last]
        let token = _enter()
        let status = external_call["PyObject_SetItem", Int32](self.py_object, key.py_object, value.py_object)
        _ = key
        _ = value
        _finish(token, status < 0)

    @no_inline
    fn __unpack__(self, count: Int) raises -> PythonObject:
        """The elements as a tuple, for `a, b = self`. There must be `count` of them."""
        let elements = Python.import_module("builtins").tuple(Python.import_module("itertools").islice(self, count + 1))
        let found = elements.__len__()
        if found > count:
            raise Error(String("too many values to unpack (expected ") + count + ")")
        if found < count:
            raise Error(String("not enough values to unpack (expected ") + count + ", got " + found + ")")
        return elements

    @no_inline
    fn __call__(self, *arguments: PythonObject) raises -> PythonObject:
        """`self(arguments)`."""
        var token: Int = 0
        let result = external_call["mojo_python_call", PyObjectPtr](
            self.py_object, _addresses(arguments), arguments.__len__(), _place(token)
        )
        return _got(result, token)

    @no_inline
    fn __dynamic_call__(
        self, attribute: StringLiteral, keywords: StringLiteral, *arguments: PythonObject
    ) raises -> PythonObject:
        """`self.attribute(arguments)`, or `self(arguments)` for ""; the last arguments have the keywords, separated by
        commas.
        """
        var token: Int = 0
        let result = external_call["mojo_python_call_dynamic", PyObjectPtr](
            self.py_object, attribute, keywords, _addresses(arguments), arguments.__len__(), _place(token)
        )
        return _got(result, token)

    # ---- operators

    fn __add__(self, rhs: PythonObject) raises -> PythonObject:
        """`self + rhs`."""
        return _binary["PyNumber_Add"](self, rhs)

    fn __sub__(self, rhs: PythonObject) raises -> PythonObject:
        """`self - rhs`."""
        return _binary["PyNumber_Subtract"](self, rhs)

    fn __mul__(self, rhs: PythonObject) raises -> PythonObject:
        """`self * rhs`."""
        return _binary["PyNumber_Multiply"](self, rhs)

    fn __truediv__(self, rhs: PythonObject) raises -> PythonObject:
        """`self / rhs`."""
        return _binary["PyNumber_TrueDivide"](self, rhs)

    fn __floordiv__(self, rhs: PythonObject) raises -> PythonObject:
        """`self // rhs`."""
        return _binary["PyNumber_FloorDivide"](self, rhs)

    fn __mod__(self, rhs: PythonObject) raises -> PythonObject:
        """`self % rhs`."""
        return _binary["PyNumber_Remainder"](self, rhs)

    fn __matmul__(self, rhs: PythonObject) raises -> PythonObject:
        """`self @ rhs`."""
        return _binary["PyNumber_MatrixMultiply"](self, rhs)

    fn __lshift__(self, rhs: PythonObject) raises -> PythonObject:
        """`self << rhs`."""
        return _binary["PyNumber_Lshift"](self, rhs)

    fn __rshift__(self, rhs: PythonObject) raises -> PythonObject:
        """`self >> rhs`."""
        return _binary["PyNumber_Rshift"](self, rhs)

    fn __and__(self, rhs: PythonObject) raises -> PythonObject:
        """`self & rhs`."""
        return _binary["PyNumber_And"](self, rhs)

    fn __or__(self, rhs: PythonObject) raises -> PythonObject:
        """`self | rhs`."""
        return _binary["PyNumber_Or"](self, rhs)

    fn __xor__(self, rhs: PythonObject) raises -> PythonObject:
        """`self ^ rhs`."""
        return _binary["PyNumber_Xor"](self, rhs)

    fn __pow__(self, exponent: PythonObject) raises -> PythonObject:
        """`self ** exponent`."""
        return _power["PyNumber_Power"](self, exponent)

    fn __radd__(self, lhs: PythonObject) raises -> PythonObject:
        """`lhs + self`."""
        return _binary["PyNumber_Add"](lhs, self)

    fn __rsub__(self, lhs: PythonObject) raises -> PythonObject:
        """`lhs - self`."""
        return _binary["PyNumber_Subtract"](lhs, self)

    fn __rmul__(self, lhs: PythonObject) raises -> PythonObject:
        """`lhs * self`."""
        return _binary["PyNumber_Multiply"](lhs, self)

    fn __rtruediv__(self, lhs: PythonObject) raises -> PythonObject:
        """`lhs / self`."""
        return _binary["PyNumber_TrueDivide"](lhs, self)

    fn __rfloordiv__(self, lhs: PythonObject) raises -> PythonObject:
        """`lhs // self`."""
        return _binary["PyNumber_FloorDivide"](lhs, self)

    fn __rmod__(self, lhs: PythonObject) raises -> PythonObject:
        """`lhs % self`."""
        return _binary["PyNumber_Remainder"](lhs, self)

    fn __rmatmul__(self, lhs: PythonObject) raises -> PythonObject:
        """`lhs @ self`."""
        return _binary["PyNumber_MatrixMultiply"](lhs, self)

    fn __rlshift__(self, lhs: PythonObject) raises -> PythonObject:
        """`lhs << self`."""
        return _binary["PyNumber_Lshift"](lhs, self)

    fn __rrshift__(self, lhs: PythonObject) raises -> PythonObject:
        """`lhs >> self`."""
        return _binary["PyNumber_Rshift"](lhs, self)

    fn __rand__(self, lhs: PythonObject) raises -> PythonObject:
        """`lhs & self`."""
        return _binary["PyNumber_And"](lhs, self)

    fn __ror__(self, lhs: PythonObject) raises -> PythonObject:
        """`lhs | self`."""
        return _binary["PyNumber_Or"](lhs, self)

    fn __rxor__(self, lhs: PythonObject) raises -> PythonObject:
        """`lhs ^ self`."""
        return _binary["PyNumber_Xor"](lhs, self)

    fn __rpow__(self, base: PythonObject) raises -> PythonObject:
        """`base ** self`."""
        return _power["PyNumber_Power"](base, self)

    fn __iadd__(inout self, rhs: PythonObject) raises:
        """`self += rhs`."""
        self = _binary["PyNumber_InPlaceAdd"](self, rhs)

    fn __isub__(inout self, rhs: PythonObject) raises:
        """`self -= rhs`."""
        self = _binary["PyNumber_InPlaceSubtract"](self, rhs)

    fn __imul__(inout self, rhs: PythonObject) raises:
        """`self *= rhs`."""
        self = _binary["PyNumber_InPlaceMultiply"](self, rhs)

    fn __itruediv__(inout self, rhs: PythonObject) raises:
        """`self /= rhs`."""
        self = _binary["PyNumber_InPlaceTrueDivide"](self, rhs)

    fn __ifloordiv__(inout self, rhs: PythonObject) raises:
        """`self //= rhs`."""
        self = _binary["PyNumber_InPlaceFloorDivide"](self, rhs)

    fn __imod__(inout self, rhs: PythonObject) raises:
        """`self %= rhs`."""
        self = _binary["PyNumber_InPlaceRemainder"](self, rhs)

    fn __imatmul__(inout self, rhs: PythonObject) raises:
        """`self @= rhs`."""
        self = _binary["PyNumber_InPlaceMatrixMultiply"](self, rhs)

    fn __ilshift__(inout self, rhs: PythonObject) raises:
        """`self <<= rhs`."""
        self = _binary["PyNumber_InPlaceLshift"](self, rhs)

    fn __irshift__(inout self, rhs: PythonObject) raises:
        """`self >>= rhs`."""
        self = _binary["PyNumber_InPlaceRshift"](self, rhs)

    fn __iand__(inout self, rhs: PythonObject) raises:
        """`self &= rhs`."""
        self = _binary["PyNumber_InPlaceAnd"](self, rhs)

    fn __ior__(inout self, rhs: PythonObject) raises:
        """`self |= rhs`."""
        self = _binary["PyNumber_InPlaceOr"](self, rhs)

    fn __ixor__(inout self, rhs: PythonObject) raises:
        """`self ^= rhs`."""
        self = _binary["PyNumber_InPlaceXor"](self, rhs)

    fn __ipow__(inout self, exponent: PythonObject) raises:
        """`self **= exponent`."""
        self = _power["PyNumber_InPlacePower"](self, exponent)

    fn __neg__(self) raises -> PythonObject:
        """`-self`."""
        let token = _enter()
        return _finish(token, external_call["PyNumber_Negative", PyObjectPtr](self.py_object))

    fn __pos__(self) raises -> PythonObject:
        """`+self`."""
        let token = _enter()
        return _finish(token, external_call["PyNumber_Positive", PyObjectPtr](self.py_object))

    fn __invert__(self) raises -> PythonObject:
        """`~self`."""
        let token = _enter()
        return _finish(token, external_call["PyNumber_Invert", PyObjectPtr](self.py_object))

    fn __lt__(self, rhs: PythonObject) raises -> PythonObject:
        """`self < rhs`."""
        return _compare(self, rhs, 0)

    fn __le__(self, rhs: PythonObject) raises -> PythonObject:
        """`self <= rhs`."""
        return _compare(self, rhs, 1)

    fn __eq__(self, rhs: PythonObject) raises -> PythonObject:
        """`self == rhs`."""
        return _compare(self, rhs, 2)

    fn __ne__(self, rhs: PythonObject) raises -> PythonObject:
        """`self != rhs`."""
        return _compare(self, rhs, 3)

    fn __gt__(self, rhs: PythonObject) raises -> PythonObject:
        """`self > rhs`."""
        return _compare(self, rhs, 4)

    fn __ge__(self, rhs: PythonObject) raises -> PythonObject:
        """`self >= rhs`."""
        return _compare(self, rhs, 5)

    @no_inline
    fn __contains__(self, value: PythonObject) raises -> Bool:
        """`value in self`."""
        let token = _enter()
        let found = external_call["PySequence_Contains", Int32](self.py_object, value.py_object)
        _finish(token, found < 0)
        return (found == 1).__bool__()

    @always_inline
    fn __is__(self, other: PythonObject) -> Bool:
        """Whether both refer to the same object."""
        return self.py_object == other.py_object

    # ---- to Mojo's values

    @no_inline
    fn __bool__(self) raises -> Bool:
        """The object's truth."""
        let token = _enter_for(self.py_object)
        let truth = external_call["PyObject_IsTrue", Int32](self.py_object)
        _finish(token, truth < 0)
        return (truth == 1).__bool__()

    @no_inline
    fn __len__(self) raises -> Int:
        """The number of elements."""
        let token = _enter()
        let length = external_call["PyObject_Size", Int](self.py_object)
        _finish(token, length < 0)
        return length

    @no_inline
    fn __index__(self) raises -> Int:
        """The integer that the object is."""
        return _as_int(self.py_object)

    @no_inline
    fn __int__(self) raises -> Int:
        """The integer that the object converts to."""
        let token = _enter_for(self.py_object)
        return _integer(token, external_call["PyNumber_Long", PyObjectPtr](self.py_object))

    @no_inline
    fn to_float64(self) raises -> Float64:
        """The number that the object converts to.

        Raises:
            The exception that Python raised.

        ```mojo
        print(Python.evaluate("1 + 0.5").to_float64())  # prints 1.5
        ```
        """
        return _as_double(self.py_object)

    @no_inline
    fn to_string(self) -> String:
        """The object's text, as Python's `str` gives it; what has none is called unprintable."""
        return _text_of(self.py_object)

    @no_inline
    fn __str__(self) -> String:
        """The object's text, as Python's `str` gives it; what has none is called unprintable."""
        return _text_of(self.py_object)

    @no_inline
    fn __display__(self) -> StringRef:
        """What a cell shows of the object, for the session to free; None shows nothing, as in Python."""
        return StringRef() if self is None else _kept(self.__str__())

    @no_inline
    fn __hash__(self) raises -> Int:
        """The object's hash."""
        let token = _enter_for(self.py_object)
        let result = external_call["PyObject_Hash", Int](self.py_object)
        _finish(token, result == -1)
        return result

    # ---- iteration and context managers

    @no_inline
    fn __iter__(self) raises -> _PythonIterator:
        """The elements, in order."""
        let token = _enter()
        return _PythonIterator(_finish(token, external_call["PyObject_GetIter", PyObjectPtr](self.py_object)))

    @staticmethod
    @no_inline
    fn __slice__(start: PythonObject, end: PythonObject, step: PythonObject) -> PythonObject:
        """`start:end:step` in a subscript."""
        let token = _enter_briefly()
        return _made(token, external_call["PySlice_New", PyObjectPtr](start.py_object, end.py_object, step.py_object))

    fn __enter__(self) raises -> PythonObject:
        """Enters a context."""
        return self.__getattr__("__enter__")()

    fn __exit__(self) raises:
        """Leaves a context."""
        _ = self.__getattr__("__exit__")(None, None, None)

    fn __exit__(self, error: Error) raises -> Bool:
        """Leaves a context because of an error; whether that deals with it."""
        var exception = error.python()
        if exception is None:
            exception = Python.import_module("builtins").RuntimeError(String(error.value))
        let type = exception.__class__
        return self.__getattr__("__exit__")(type, exception, exception.__traceback__).__bool__()
