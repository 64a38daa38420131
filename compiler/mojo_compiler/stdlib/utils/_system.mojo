"""What the system says of a call that failed."""

from sys.info import os_is_macos

alias _NOT_THERE = 2  # the error number for a path without a file


@always_inline
fn _error_number() -> Int:
    """Why the last call of the C library failed."""
    @parameter
    if os_is_macos():
        return external_call["__error", Pointer[Int32]]().load().to_int()
    else:
        return external_call["__errno_location", Pointer[Int32]]().load().to_int()


@no_inline
fn _reason(number: Int) -> String:
    """What an error number means."""
    return String(StringRef(external_call["strerror", DTypePointer[DType.int8]](Int32(number))))


@no_inline
fn _system_error(action: StringLiteral, path: String) -> Error:
    """The error of a call that failed just now: what it was to do, with which file, and why it could not."""
    let number = _error_number()
    return Error(String(action) + " '" + path + "': " + _reason(number))
