"""The interpreter: modules, evaluation, objects of Python's own."""

from ._capi import PyObjectPtr, _enter, _finish
from .object import Dictionary


struct Python:
    """The Python interpreter of this process."""

    fn __init__(inout self):
        """A handle, which holds nothing."""
        pass

    @staticmethod
    fn import_module(name: StringRef) raises -> PythonObject:
        """Imports a module, as `importlib.import_module` does; `a.b` gives the module `b`."""
        let text = PythonObject(name)
        let token = _enter()
        let module = external_call["PyImport_Import", PyObjectPtr](text.py_object)
        _ = text
        return _finish(token, module)

    @staticmethod
    fn evaluate(expression: StringRef) raises -> PythonObject:
        """The value of a Python expression, in the namespace of `__main__`."""
        return Python.import_module("builtins").eval(expression, _main())

    @staticmethod
    fn add_to_path(dir: StringRef) raises:
        """Adds a folder to the places where modules are looked for."""
        _ = Python.import_module("sys").path.append(dir)

    @staticmethod
    fn dict() raises -> Dictionary:
        """A new, empty dictionary."""
        return Python.import_module("builtins").dict()

    @staticmethod
    fn none() -> PythonObject:
        """The object None."""
        return PythonObject()

    @staticmethod
    fn type(object: PythonObject) raises -> PythonObject:
        """An object's type."""
        return Python.import_module("builtins").type(object)

    @staticmethod
    fn is_type(x: PythonObject, y: PythonObject) -> Bool:
        """Whether both are the same object."""
        return x.__is__(y)

    fn eval(self, code: StringRef) -> Bool:
        """Runs statements in `__main__`; whether they ended without an exception."""
        try:
            _ = Python.import_module("builtins").exec(code, _main())
        except:
            return False
        return True

    fn __str__(self, object: PythonObject) -> String:
        """An object's text."""
        return object.__str__()

    fn throw_python_exception_if_error_state(self):
        """Does nothing: exceptions are raised by the operations that cause them."""
        pass


fn _main() raises -> PythonObject:
    """The namespace of `__main__`."""
    return Python.import_module("__main__").__dict__
