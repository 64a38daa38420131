"""The interpreter: modules, evaluation, objects of Python's own."""

from ._capi import PyObjectPtr, _enter, _enter_briefly, _finish, _leave


struct Python:
    """The Python interpreter of this process.

    ```mojo
    let math = Python.import_module("math")
    print(math.gcd(12, 18))  # prints 6
    ```
    """

    fn __init__(inout self):
        """A handle, which holds nothing."""
        pass

    @staticmethod
    fn import_module(name: StringRef) raises -> PythonObject:
        """Imports a module, as `importlib.import_module` does; `a.b` gives the module `b`.

        Raises:
            The exception that Python raised.

        ```mojo
        let json = Python.import_module("json")
        print(json.dumps({"a": 1}))  # prints {"a": 1}
        ```
        """
        let text = PythonObject(name)
        let token = _enter()
        let module = external_call["PyImport_Import", PyObjectPtr](text.py_object)
        _ = text
        return _finish(token, module)

    @staticmethod
    fn evaluate(expression: StringRef) raises -> PythonObject:
        """The value of a Python expression, in the namespace of `__main__`.

        Raises:
            The exception that Python raised.

        ```mojo
        print(Python.evaluate("sum(range(10))"))  # prints 45
        ```
        """
        let text = PythonObject(expression).lstrip(" \t")
        return Python.import_module("builtins").eval(_compiled(text, "eval"), _main())

    @staticmethod
    fn add_to_path(dir: StringRef) raises:
        """Adds a folder to the places where modules are looked for.

        Raises:
            The exception that Python raised.
        """
        _ = Python.import_module("sys").path.append(dir)

    @staticmethod
    fn dict() raises -> PythonObject:
        """A new, empty dictionary.

        Raises:
            The exception that Python raised.

        ```mojo
        let ages = Python.dict()
        ages["Ada"] = 36
        print(ages)  # prints {'Ada': 36}
        ```
        """
        return Python.import_module("builtins").dict()

    @staticmethod
    fn none() -> PythonObject:
        """The object None.

        ```mojo
        print(Python.none())  # prints None
        ```
        """
        return PythonObject()

    @staticmethod
    fn type(object: PythonObject) raises -> PythonObject:
        """An object's type.

        Raises:
            The exception that Python raised.

        ```mojo
        print(Python.type(1.5))  # prints <class 'float'>
        ```
        """
        return Python.import_module("builtins").type(object)

    @staticmethod
    fn is_type(x: PythonObject, y: PythonObject) -> Bool:
        """Whether both are the same object.

        ```mojo
        print(Python.is_type(Python.type(1), Python.type(2)))  # prints True
        ```
        """
        return x.__is__(y)

    fn eval(self, code: StringRef) -> Bool:
        """Runs statements in `__main__`; whether they ended without an exception."""
        try:
            _ = Python.import_module("builtins").exec(_compiled(code, "exec"), _main())
        except:
            return False
        return True

    fn __str__(self, object: PythonObject) -> String:
        """An object's text."""
        return object.__str__()

    fn throw_python_exception_if_error_state(self):
        """Does nothing: exceptions are raised by the operations that cause them."""
        pass


@register_passable("trivial")
struct _PythonNames:
    """The names of `__main__` as attributes: what a name that a Python cell bound stands for."""

    fn __getattr__(self, name: StringLiteral) raises -> PythonObject:
        """The object that a name is bound to."""
        let token = _enter_briefly()
        let text = external_call["mojo_python_name", PyObjectPtr](name)
        let found = external_call["PyDict_GetItemWithError", PyObjectPtr](_main_names(), text)
        external_call["Py_IncRef", NoneType](found)
        _leave(token)
        if found.is_null():
            raise Error(String("name '") + name + "' is not defined")
        return PythonObject {py_object: found}

    fn __setattr__(self, name: StringLiteral, value: PythonObject) raises:
        """Binds a name to an object."""
        let token = _enter()
        let text = external_call["mojo_python_name", PyObjectPtr](name)
        let status = external_call["PyDict_SetItem", Int32](_main_names(), text, value.py_object)
        _finish(token, status < 0)


fn _init_python() -> DTypePointer[DType.int8]:
    """Does nothing: the interpreter is there before the program. Returns a handle that means nothing."""
    return DTypePointer[DType.int8]()


fn _destroy_python(interpreter: DTypePointer[DType.int8] = DTypePointer[DType.int8]()):
    """Does nothing: the interpreter is there after the program."""
    pass


fn _compiled(text: PythonObject, mode: StringRef) raises -> PythonObject:
    """A code object. An interrupt of a mere text that is evaluated would count, at Python's end, as one of Python
    itself.
    """
    return Python.import_module("builtins").compile(text, "<string>", mode)


fn _main_names() -> PyObjectPtr:
    """The dictionary of `__main__`, borrowed."""
    let module = external_call["PyImport_AddModule", PyObjectPtr](StringLiteral("__main__").data())
    return external_call["PyModule_GetDict", PyObjectPtr](module)


fn _dict_display(*keys_and_values: PythonObject) raises -> PythonObject:
    """A dictionary of alternating keys and values: what `{key: value}` stands for."""
    let result = Python.dict()
    for i in range(0, keys_and_values.__len__(), 2):
        result[keys_and_values[i]] = keys_and_values[i + 1]
    return result


fn _set_display(*elements: PythonObject) raises -> PythonObject:
    """A set: what `{element}` stands for."""
    let result = Python.import_module("builtins").set()
    for i in range(elements.__len__()):
        _ = result.add(elements[i])
    return result


fn _main() -> PythonObject:
    """The namespace of `__main__`."""
    let token = _enter_briefly()
    let names = PythonObject._borrow(_main_names())
    _leave(token)
    return names
