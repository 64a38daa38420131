"""Folders and files as a whole."""

from utils._system import _system_error

alias sep = "/"
"""What separates the parts of a path."""
alias SEEK_SET: UInt8 = 0
"""From the start of a file."""
alias SEEK_CUR: UInt8 = 1
"""From where one is in a file."""
alias SEEK_END: UInt8 = 2
"""From the end of a file."""
alias _NAME_OFFSET = 19  # of the name in an entry that `readdir` gives
alias _NEW_FOLDER: Int32 = 0x1FF  # rwx for all whom the process does not exclude


trait PathLike:
    """Values that name a file or folder."""

    fn __fspath__(self) -> String:
        """The path."""
        ...


@no_inline
fn listdir(path: String = ".") raises -> DynamicVector[String]:
    """The names of what is in a folder, in no order.

    Raises:
        An error if it cannot be read.

    ```mojo
    from os import listdir, mkdir
    mkdir("some")
    mkdir("some/folder")
    print(listdir("some")[0])  # prints folder
    ```
    """
    let folder = external_call["opendir", DTypePointer[DType.int8]](path._as_ptr())
    if not folder:
        raise _system_error("unable to list folder", path)
    var result = DynamicVector[String]()
    var entry = external_call["readdir", DTypePointer[DType.int8]](folder)
    while entry:
        let name = StringRef(entry.offset(_NAME_OFFSET))
        if name != "." and name != "..":
            result.push_back(String(name))
        entry = external_call["readdir", DTypePointer[DType.int8]](folder)
    _ = external_call["closedir", Int32](folder)
    return result^


@no_inline
fn remove(path: String) raises:
    """Removes a file.

    Raises:
        An error if there is none, or only a folder.

    ```mojo
    from os import remove
    with open("old.txt", "w") as file: file.write("text")
    remove("old.txt")
    ```
    """
    if external_call["unlink", Int32](path._as_ptr()) != 0:
        raise _system_error("unable to remove file", path)


fn unlink(path: String) raises:
    """Removes a file, as `remove` does.

    Raises:
        An error if there is none, or only a folder.

    ```mojo
    from os import unlink
    with open("older.txt", "w") as file: file.write("text")
    unlink("older.txt")
    ```
    """
    remove(path)


@no_inline
fn mkdir(path: String) raises:
    """Makes a folder.

    Raises:
        An error if there is something under the path, or no folder to make it in.

    ```mojo
    from os import mkdir
    mkdir("made")
    try: mkdir("made")
    except e: print(e)  # prints unable to make folder 'made': File exists
    ```
    """
    if external_call["mkdir", Int32](path._as_ptr(), _NEW_FOLDER) != 0:
        raise _system_error("unable to make folder", path)


@no_inline
fn rmdir(path: String) raises:
    """Removes an empty folder.

    Raises:
        An error if it has something in it.

    ```mojo
    from os import mkdir, rmdir
    mkdir("empty")
    rmdir("empty")
    ```
    """
    if external_call["rmdir", Int32](path._as_ptr()) != 0:
        raise _system_error("unable to remove folder", path)


@no_inline
fn getcwd() raises -> String:
    """The folder that relative paths start from.

    Raises:
        An error if the folder does not exist any more.

    ```mojo
    from os import getcwd
    print(len(getcwd()) > 0)  # prints True
    ```
    """
    let found = external_call["getcwd", DTypePointer[DType.int8]](DTypePointer[DType.int8](), Int(0))
    if not found:
        raise _system_error("unable to find folder", ".")
    let result = String(StringRef(found))
    external_call["free", NoneType](found)
    return result


@no_inline
fn abort[result: AnyType = NoneType](message: String = "") -> result:
    """Ends the running code as a fault does: a program ends, and a cell, and nothing is destroyed.

    Parameters:
        result: The type of what the call stands for, where a value has to.

    Args:
        message: What is told of the reason.

    Returns:
        Never.

    ```mojo
    from os import abort
    fn first(v: DynamicVector[Int]) -> Int:
        return v[0] if len(v) > 0 else abort[Int]("there is no first element")
    ```
    """
    __mlir_op.`pop.external_call`[func="mojo_abort", _type=None](message._as_ptr().address, message.__len__().value)
    return __get_address_as_owned_value(Pointer[result].get_null().address)
