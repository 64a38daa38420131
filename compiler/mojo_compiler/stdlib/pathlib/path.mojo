"""Paths of files."""

from os.os import getcwd, listdir
from os.path import exists, isdir, isfile, join
from tensor.tensor import Tensor

alias DIR_SEPARATOR = "/"
"""What separates the parts of a path."""


fn cwd() raises -> Path:
    """The folder that relative paths start from.

    Raises:
        An error if the folder does not exist any more.

    ```mojo
    from pathlib import cwd
    print(cwd().is_dir())  # prints True
    ```
    """
    return Path(getcwd())


@value
struct Path:
    """Where a file or a folder is, or could be.

    ```mojo
    let path = Path("folder") / "file.txt"
    print(path, path.suffix(), path.exists())  # prints folder/file.txt .txt False
    ```
    """

    var path: String

    fn __init__(inout self) raises:
        """The folder that relative paths start from.

        Raises:
            An error if the folder does not exist any more.
        """
        self.path = getcwd()

    fn __init__(inout self, path: StringLiteral):
        """The path that a text spells."""
        self.path = path

    fn __init__(inout self, path: StringRef):
        """The path that a text spells."""
        self.path = path

    fn __init__(inout self, path: String):
        """The path that a text spells."""
        self.path = path

    # ---- text

    fn __str__(self) -> String:
        """The path as text."""
        return self.path

    fn __repr__(self) -> String:
        """The path as text."""
        return self.path

    fn __fspath__(self) -> String:
        """The path as text."""
        return self.path

    fn __truediv__(self, suffix: String) -> Self:
        """A path below this one; `suffix` alone if it starts with `/`."""
        return Self(join(self.path, suffix))

    fn __itruediv__(inout self, suffix: String):
        """Goes below this path."""
        self.path = join(self.path, suffix)

    @no_inline
    fn joinpath(self, *pathsegments: String) -> Self:
        """A path below this one, through several folders.

        ```mojo
        print(Path("a").joinpath("b", "c.txt"))  # prints a/b/c.txt
        ```
        """
        var result = self.path
        for i in range(pathsegments.__len__()):
            result = join(result, pathsegments[i])
        return Self(result)

    @no_inline
    fn suffix(self) -> String:
        """The text from the last dot of the name on, nothing if it has none or only one at its start.

        ```mojo
        print(Path("archive.tar.gz").suffix())  # prints .gz
        ```
        """
        let name = self.path.rfind("/") + 1
        let dot = self.path.rfind(".")
        return self.path[dot:] if dot > name and dot + 1 < self.path.__len__() else String("")

    fn __eq__(self, other: Self) -> Bool:
        """Whether both are the same text."""
        return self.path == other.path

    fn __ne__(self, other: Self) -> Bool:
        """Whether both are different texts."""
        return self.path != other.path

    fn __hash__(self) -> Int:
        """A number that equal paths share."""
        return hash(self.path)

    # ---- what is there

    fn exists(self) -> Bool:
        """Whether there is something under the path.

        ```mojo
        print(Path("no such file").exists())  # prints False
        ```
        """
        return exists(self.path)

    fn is_dir(self) -> Bool:
        """Whether there is a folder under the path.

        ```mojo
        print(Path("/").is_dir())  # prints True
        ```
        """
        return isdir(self.path)

    fn is_file(self) -> Bool:
        """Whether there is a file under the path.

        ```mojo
        print(Path("/").is_file())  # prints False
        ```
        """
        return isfile(self.path)

    @no_inline
    fn listdir(self) raises -> DynamicVector[Path]:
        """The names of what is in the folder, in no order.

        Raises:
            An error if it cannot be read.

        ```mojo
        from os import mkdir
        mkdir("listed")
        (Path("listed") / "file.txt").write_text("text")
        print(Path("listed").listdir()[0])  # prints file.txt
        ```
        """
        let names = listdir(self.path)
        var result = DynamicVector[Path](len(names))
        for i in range(len(names)):
            result.push_back(Path(names[i]))
        return result^

    # ---- contents

    fn read_text(self) raises -> String:
        """All text of the file.

        Raises:
            An error if it cannot be read.

        ```mojo
        Path("note.txt").write_text("some text")
        print(Path("note.txt").read_text())  # prints some text
        ```
        """
        return open(self.path, "r").read()

    fn read_bytes(self) raises -> Tensor[DType.int8]:
        """All bytes of the file.

        Raises:
            An error if it cannot be read.

        ```mojo
        Path("bytes.txt").write_text("abc")
        print(Path("bytes.txt").read_bytes()[1])  # prints 98
        ```
        """
        return open(self.path, "r").read_bytes()

    fn write_text[T: Stringable](self, value: T) raises:
        """Makes a text the contents of the file.

        Raises:
            An error if it cannot be written.

        ```mojo
        Path("number.txt").write_text(42)
        print(Path("number.txt").read_text())  # prints 42
        ```
        """
        let text = value.__str__()
        _write_file(self.path, text._as_ptr(), text.__len__())
        _ = text

    fn write_bytes(self, bytes: Tensor[DType.int8]) raises:
        """Makes bytes the contents of the file.

        Raises:
            An error if it cannot be written.

        ```mojo
        Path("first.txt").write_text("abc")
        Path("second.txt").write_bytes(Path("first.txt").read_bytes())
        print(Path("second.txt").read_text())  # prints abc
        ```
        """
        bytes.tofile(self.path)
