"""Paths, and what is there."""

from utils._system import _system_error

# What Linux says of a file, on every processor alike: a record of this size, with type and rights and the number of
# bytes at these offsets.
alias _RECORD_SIZE = 256
alias _LINKS_OFFSET = 16
alias _USER_OFFSET = 20
alias _GROUP_OFFSET = 24
alias _MODE_OFFSET = 28
alias _NUMBER_OFFSET = 32
alias _SIZE_OFFSET = 40
alias _CHANGED_OFFSET = 112
alias _HERE: Int32 = -100
alias _NO_FOLLOW: Int32 = 0x100
alias _BASIC: Int32 = 0x7FF

alias _TYPE_BITS = 0xF000
alias _FOLDER = 0x4000
alias _FILE = 0x8000
alias _LINK = 0xA000


fn exists(path: String) -> Bool:
    """Whether there is something under a path; where links lead counts.

    ```mojo
    from os.path import exists
    print(exists("no such file"))  # prints False
    ```
    """
    return _type_of(path, 0) != 0


fn lexists(path: String) -> Bool:
    """Whether there is something under a path, also a link that leads nowhere.

    ```mojo
    from os.path import lexists
    print(lexists("/"))  # prints True
    ```
    """
    return _type_of(path, _NO_FOLLOW) != 0


fn isdir(path: String) -> Bool:
    """Whether there is a folder under a path.

    ```mojo
    from os.path import isdir
    print(isdir("/"))  # prints True
    ```
    """
    return _type_of(path, 0) == _FOLDER


fn isfile(path: String) -> Bool:
    """Whether there is a file under a path.

    ```mojo
    from os.path import isfile
    print(isfile("/"))  # prints False
    ```
    """
    return _type_of(path, 0) == _FILE


fn islink(path: String) -> Bool:
    """Whether there is a link under a path.

    ```mojo
    from os.path import islink
    print(islink("/"))  # prints False
    ```
    """
    return _type_of(path, _NO_FOLLOW) == _LINK


@no_inline
fn getsize(path: String) raises -> Int:
    """The number of bytes of a file.

    Raises:
        An error if there is none.

    ```mojo
    from os.path import getsize
    with open("five.txt", "w") as file: file.write("12345")
    print(getsize("five.txt"))  # prints 5
    ```
    """
    let record = stack_allocation[_RECORD_SIZE, DType.int8]()
    if not _look(path, 0, record):
        raise _system_error("unable to find file", path)
    return record.offset(_SIZE_OFFSET).bitcast[DType.int64]().load().to_int()


@no_inline
fn _type_of(path: String, flags: Int32) -> Int:
    """The type of what is under a path, 0 if there is nothing."""
    let record = stack_allocation[_RECORD_SIZE, DType.int8]()
    if not _look(path, flags, record):
        return 0
    return record.offset(_MODE_OFFSET).bitcast[DType.uint16]().load().to_int() & _TYPE_BITS


@no_inline
fn _look(path: String, flags: Int32, record: DTypePointer[DType.int8]) -> Bool:
    """Asks the system for a record; whether there is something to tell of."""
    return external_call["statx", Int32](_HERE, path._as_ptr(), flags, _BASIC, record) == 0


@value
@register_passable("trivial")
struct stat_result:
    """What the system knows of a file."""

    var st_mode: Int
    var st_ino: Int
    var st_nlink: Int
    var st_uid: Int
    var st_gid: Int
    var st_size: Int
    var st_mtime: Int


@no_inline
fn stat(path: String) raises -> stat_result:
    """What the system knows of a file or folder; where links lead counts.

    Args:
        path: The file or folder.

    Returns:
        Type and rights, number, owner, size in bytes, and when it was written last, in seconds since 1970.

    Raises:
        If there is nothing under the path, or the system does not tell.

    ```mojo
    import os
    print(os.stat("/").st_size > 0)  # prints True
    ```
    """
    let record = stack_allocation[_RECORD_SIZE, DType.int8]()
    if not _look(path, 0, record):
        raise _system_error("unable to find file", path)
    return stat_result(
        record.offset(_MODE_OFFSET).bitcast[DType.uint16]().load().to_int(),
        record.offset(_NUMBER_OFFSET).bitcast[DType.int64]().load().to_int(),
        record.offset(_LINKS_OFFSET).bitcast[DType.uint32]().load().to_int(),
        record.offset(_USER_OFFSET).bitcast[DType.uint32]().load().to_int(),
        record.offset(_GROUP_OFFSET).bitcast[DType.uint32]().load().to_int(),
        record.offset(_SIZE_OFFSET).bitcast[DType.int64]().load().to_int(),
        record.offset(_CHANGED_OFFSET).bitcast[DType.int64]().load().to_int(),
    )


# ---- texts


@no_inline
fn join(path: String, *more: String) -> String:
    """Paths one below the other; one that starts with `/` begins anew.

    ```mojo
    from os.path import join
    print(join("folder", "file.txt"), join("folder", "/file.txt"))  # prints folder/file.txt /file.txt
    ```
    """
    var result = path
    for i in range(more.__len__()):
        let part = more[i]
        if part.startswith("/"):
            result = part
        else:
            if result.__len__() > 0 and not result.endswith("/"):
                result += "/"
            result += part
    return result^


@no_inline
fn basename(path: String) -> String:
    """What follows the last `/`.

    ```mojo
    from os.path import basename
    print(basename("folder/file.txt"))  # prints file.txt
    ```
    """
    return path[path.rfind("/") + 1 :]


@no_inline
fn dirname(path: String) -> String:
    """What stands before the last `/`, without `/` at its end unless there is nothing else.

    ```mojo
    from os.path import dirname
    print(dirname("folder/file.txt"))  # prints folder
    ```
    """
    let end = path.rfind("/") + 1
    var length = end
    while length > 0 and path._byte(length - 1) == ord("/"):
        length -= 1
    return path[: length if length > 0 else end]
