"""Loops over Python's iterables."""

from ._capi import PyObjectPtr, _finish


@register_passable
struct _PythonIterator:
    """Goes over the elements of a Python iterable, fetching each when it is asked whether there is one."""

    var iterator: PythonObject
    var following: PyObjectPtr

    fn __init__(owned iterator: PythonObject) -> Self:
        """Takes over a Python iterator."""
        return Self {iterator: iterator^, following: PyObjectPtr()}

    fn __copyinit__(existing: Self) -> Self:
        """Another reference to the iterator."""
        external_call["mojo_python_keep", NoneType](existing.following)
        return Self {iterator: existing.iterator, following: existing.following}

    fn __del__(owned self):
        """Gives up an element that nobody took."""
        external_call["mojo_python_drop", NoneType](self.following)

    @always_inline
    fn __len__(inout self) raises -> Int:
        """1 if there is another element, else 0."""
        if self.following.is_null():
            self.following = _next(self.iterator.py_object)
        return 0 if self.following.is_null() else 1

    @always_inline
    fn __next__(inout self) -> PythonObject:
        """Takes the next element."""
        let result = self.following
        self.following = PyObjectPtr()
        return PythonObject {py_object: result}


@no_inline
fn _next(iterator: PyObjectPtr) raises -> PyObjectPtr:
    """The next element of an iterator, null at its end."""
    let token = external_call["mojo_python_enter_for_next", Int](iterator)
    let result = external_call["PyIter_Next", PyObjectPtr](iterator)
    _finish(token, result.is_null() and not external_call["PyErr_Occurred", PyObjectPtr]().is_null())
    return result
