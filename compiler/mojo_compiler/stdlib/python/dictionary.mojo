"""Dictionaries of Python's."""

from ._capi import PyObjectPtr, _enter_briefly, _made


@value
@register_passable
struct Dictionary:
    """A Python `dict`, which copies share. What a `PythonObject` can do, it can as well.

    Raises:
        The exception that Python raised, by all of its operators.

    ```mojo
    from python.object import Dictionary
    let ages = Dictionary()
    ages["Ada"] = 36
    print(ages.get("Ada"), ages.get("Bob"))  # prints 36 None
    ```
    """

    var _object: PythonObject

    @no_inline
    fn __init__() -> Self:
        """No keys."""
        let token = _enter_briefly()
        return Self {_object: _made(token, external_call["PyDict_New", PyObjectPtr]())}

    fn __getitem__(self, key: PythonObject) raises -> PythonObject:
        """The value of a key.

        Raises:
            If there is no such key.
        """
        return self._object[key]

    fn __setitem__(self, key: PythonObject, value: PythonObject) raises:
        """Sets the value of a key.

        Raises:
            If the key cannot be one, as a list cannot.
        """
        self._object[key] = value

    fn get(self, key: PythonObject, default: PythonObject = PythonObject()) raises -> PythonObject:
        """The value of a key, or `default` if there is no such key.

        Raises:
            If the key cannot be one, as a list cannot.
        """
        return self._object.get(key, default)

    fn __contains__(self, key: PythonObject) raises -> Bool:
        """Whether there is a key."""
        return self._object.__contains__(key)

    fn __len__(self) raises -> Int:
        """The number of keys."""
        return self._object.__len__()

    fn __getattr__(self, name: StringLiteral) raises -> PythonObject:
        """An attribute of the `dict`, such as its method `items`."""
        return self._object.__getattr__(name)

    fn __str__(self) -> String:
        """Python's text of it."""
        return self._object.__str__()
