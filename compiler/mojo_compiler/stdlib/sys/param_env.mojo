"""Definitions from the command line: `mojo-repl -D name=value`."""


@always_inline("nodebug")
fn is_defined[name: StringLiteral]() -> Bool:
    """Whether a name was defined."""
    return Bool {value: __mlir_op.`kgen.defined`[name=name]()}


@always_inline("nodebug")
fn env_get_int[name: StringLiteral]() -> Int:
    """The number that a name was defined as."""
    return Int {value: __mlir_op.`kgen.defined.number`[name=name]()}


@always_inline("nodebug")
fn env_get_int[name: StringLiteral, default: Int]() -> Int:
    """The number that a name was defined as, or `default`."""
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
    """The text that a name was defined as, or `default`."""
    @parameter
    if is_defined[name]():
        return env_get_string[name]()
    return default
