"""The variables of the environment."""


fn getenv(name: StringRef, default: StringRef = "") -> StringRef:
    """The value of a variable, or `default` if it is not set.

    ```mojo
    from os import getenv
    print(getenv("NO_SUCH_VARIABLE", "nothing"))  # prints nothing
    ```
    """
    let copy = String(name)
    let found = external_call["getenv", DTypePointer[DType.int8]](copy._as_ptr())
    _ = copy
    if not found:
        return default
    return StringRef(found, external_call["strlen", Int](found))


fn setenv(name: StringRef, value: StringRef, overwrite: Bool = True) -> Bool:
    """Sets a variable; one that is set is kept unless `overwrite`. Whether that worked.

    ```mojo
    from os import getenv, setenv
    print(setenv("SOME_VARIABLE", "something"), getenv("SOME_VARIABLE"))  # prints True something
    ```
    """
    let name_copy = String(name)
    let value_copy = String(value)
    let status = external_call["setenv", Int32](
        name_copy._as_ptr(), value_copy._as_ptr(), Int32(1 if overwrite else 0)
    )
    _ = name_copy
    _ = value_copy
    return status == 0
