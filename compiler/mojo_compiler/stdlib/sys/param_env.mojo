"""Definitions from the command line: `mojo-repl -D name=value`."""


@always_inline("nodebug")
fn is_defined[name: StringLiteral]() -> Bool:
    """Whether a name was defined.

    ```mojo
    from sys.param_env import is_defined
    print(is_defined["fast"]())  # prints False
    ```
    """
    return Bool {value: __mlir_op.`kgen.defined`[name=name]()}


@always_inline("nodebug")
fn env_get_int[name: StringLiteral]() -> Int:
    """The number that a name was defined as."""
    return Int {value: __mlir_op.`kgen.defined.number`[name=name]()}


@always_inline("nodebug")
fn env_get_int[name: StringLiteral, default: Int]() -> Int:
    """The number that a name was defined as, or `default`.

    ```mojo
    from sys.param_env import env_get_int
    alias width = env_get_int["width", 4]()
    print(width)  # prints 4
    ```
    """
    @parameter
    if is_defined[name]():
        return env_get_int[name]()
    return default


@always_inline("nodebug")
fn env_get_string[name: StringLiteral]() -> StringLiteral:
    """The text that a name was defined as."""
    return StringLiteral {value: __mlir_op.`kgen.defined.text`[name=name]()}


@always_inline("nodebug")
fn env_get_string[name: StringLiteral, default: StringLiteral]() -> StringLiteral:
    """The text that a name was defined as, or `default`.

    ```mojo
    from sys.param_env import env_get_string
    alias name = env_get_string["name", "nobody"]()
    print(name)  # prints nobody
    ```
    """
    @parameter
    if is_defined[name]():
        return env_get_string[name]()
    return default
