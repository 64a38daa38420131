"""Mojo functions as Python callables: what their entries consist of. The checker writes the entries themselves."""

from ._capi import PyObjectPtr, _as_double, _as_int
from builtin.closure import EscapingClosure

fn _value[F: AnyType](record: PyObjectPtr) -> F:
    """The function value that a callable was made from."""
    return Pointer[F](SIMD[DType.address, 1](record.value.__as_index() + 8)).load()


fn _end_closure[F: AnyType](record: PyObjectPtr, closure: Pointer[PyObjectPtr], count: Int) -> PyObjectPtr:
    """Ends what a callable owned, in the form of an entry."""
    let place = closure.bitcast[EscapingClosure[F]]()
    _ = __get_address_as_owned_value(place.address)
    place.free()
    return PyObjectPtr()


@always_inline
fn _argument(arguments: Pointer[PyObjectPtr], index: Int, type: Pointer[PythonObject]) raises -> PythonObject:
    """An argument as it is."""
    return PythonObject._borrow(arguments.load(index))


@always_inline
fn _argument(arguments: Pointer[PyObjectPtr], index: Int, type: Pointer[object]) raises -> object:
    """An argument as a dynamic value."""
    return object(_borrowed(arguments, index))


@always_inline
fn _argument(arguments: Pointer[PyObjectPtr], index: Int, type: Pointer[Int]) raises -> Int:
    """An argument that is an integer."""
    return _as_int(arguments.load(index))


@always_inline
fn _argument(arguments: Pointer[PyObjectPtr], index: Int, type: Pointer[Bool]) raises -> Bool:
    """An argument's truth."""
    return _borrowed(arguments, index).__bool__()


@always_inline
fn _argument(arguments: Pointer[PyObjectPtr], index: Int, type: Pointer[FloatLiteral]) raises -> FloatLiteral:
    """An argument that is a number."""
    return FloatLiteral(_as_double(arguments.load(index)).value)


@always_inline
fn _argument[dtype: DType](
    arguments: Pointer[PyObjectPtr], index: Int, type: Pointer[SIMD[dtype, 1]]
) raises -> SIMD[dtype, 1]:
    """An argument that is a number of a kind."""
    @parameter
    if dtype.is_floating_point():
        return _as_double(arguments.load(index)).cast[dtype]()
    elif dtype.is_bool():
        return _borrowed(arguments, index).__bool__()
    else:
        return SIMD[DType.index, 1](_as_int(arguments.load(index))).cast[dtype]()


@always_inline
fn _argument(arguments: Pointer[PyObjectPtr], index: Int, type: Pointer[String]) raises -> String:
    """An argument's text."""
    return _borrowed(arguments, index).to_string()


@always_inline
fn _argument[dtype: DType](
    arguments: Pointer[PyObjectPtr], index: Int, type: Pointer[Tensor[dtype]]
) raises -> Tensor[dtype]:
    """An argument that is an array: a tensor of the same elements."""
    return Tensor[dtype].from_numpy(_borrowed(arguments, index))


@always_inline
fn _borrowed(arguments: Pointer[PyObjectPtr], index: Int) -> PythonObject:
    """An argument with a reference of its own."""
    return PythonObject._borrow(arguments.load(index))


@always_inline
fn _returned(owned value: PythonObject) -> PyObjectPtr:
    """Gives a result to Python, which takes the reference over."""
    let result = value.py_object
    value.py_object = PyObjectPtr()
    return result


@no_inline
fn _wrong_count(record: PyObjectPtr, expected: Int, given: Int) -> PyObjectPtr:
    """Raises Python's error about the number of arguments."""
    external_call["mojo_python_wrong_count", NoneType](record, expected, given)
    return PyObjectPtr()


@no_inline
fn _raised(error: Error) -> PyObjectPtr:
    """Raises an error in Python: the exception it came from, or a `RuntimeError` with its text."""
    external_call["mojo_python_raise", NoneType](error._exception, error.value)
    return PyObjectPtr()
