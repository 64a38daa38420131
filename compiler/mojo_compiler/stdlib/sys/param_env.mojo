"""Definitions from the command line. There are none: programs get their defaults."""


@always_inline("nodebug")
fn is_defined[name: StringLiteral]() -> Bool:
    """Whether a name was defined."""
    return False


@always_inline("nodebug")
fn env_get_int[name: StringLiteral]() -> Int:
    """The number that a name was defined as."""
    constrained[is_defined[name](), "the name is not defined"]()
    return 0


@always_inline("nodebug")
fn env_get_int[name: StringLiteral, default: Int]() -> Int:
    """The number that a name was defined as, or `default`."""
    return default


@always_inline("nodebug")
fn env_get_string[name: StringLiteral]() -> StringLiteral:
    """The text that a name was defined as."""
    constrained[is_defined[name](), "the name is not defined"]()
    return ""


@always_inline("nodebug")
fn env_get_string[name: StringLiteral, default: StringLiteral]() -> StringLiteral:
    """The text that a name was defined as, or `default`."""
    return default
