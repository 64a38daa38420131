"""Files."""

from tensor.tensor import Tensor
from tensor.tensor_shape import TensorShape
from utils._system import _NOT_THERE, _error_number, _system_error

alias _SEEK_SET: Int32 = 0
alias _SEEK_CUR: Int32 = 1
alias _SEEK_END: Int32 = 2
alias _ALL = 0x7FFF_FFFF_FFFF_FFFF
alias _LARGE_READ = 1 << 20
alias _LEAST_READ = 4096


fn open(path: String, mode: String) raises -> FileHandle:
    """Opens a file: `r` reads, `w` writes a new file or empties an old one, `rw` reads and writes and keeps what is
    there, `a` appends. `b` and `+` mean what they mean in Python. The file is closed when the handle is no longer used.

    Raises:
        An error with the path and the reason if the system refuses, and for a mode that does not exist.

    ```mojo
    with open("notes.txt", "w") as file: file.write("first line")
    with open("notes.txt", "r") as file: print(file.read(5))  # prints first
    try: _ = open("missing.txt", "r")
    except e: print(e)  # prints unable to open file 'missing.txt': No such file or directory
    ```
    """
    return FileHandle(path, mode)


struct FileHandle:
    """An open file, which is closed at the end of the handle's life.

    ```mojo
    with open("numbers.txt", "w") as file:
        for i in range(3): file.write(String(i) + " ")
    print(open("numbers.txt", "r").read().strip())  # prints 0 1 2
    ```
    """

    var handle: DTypePointer[DType.int8]
    var _path: String
    var _turns: Bool

    fn __init__(inout self):
        """No file.
        """
        self.handle = DTypePointer[DType.int8]()
        self._path = ""
        self._turns = False

    @no_inline
    fn __init__(inout self, path: String, mode: String) raises:
        """Opens a file, as `open` does.

        Raises:
            What `open` raises.
        """
        self.handle = _opened(path, mode)
        self._path = path
        self._turns = "+" in mode or mode == "rw"

    @always_inline
    fn __moveinit__(inout self, owned existing: Self):
        """Takes over the file."""
        self.handle = existing.handle
        self._path = existing._path^
        self._turns = existing._turns

    @no_inline
    fn __del__(owned self):
        """Closes the file."""
        if self.handle:
            _ = external_call["fclose", Int32](self.handle)

    @no_inline
    fn close(inout self) raises:
        """Closes the file; does nothing if it is closed.

        Raises:
            An error if what was written cannot be stored.

        ```mojo
        let file = open("closed.txt", "w")
        file.write("text")
        file.close()
        ```
        """
        if not self.handle:
            return
        let handle = self.handle
        self.handle = DTypePointer[DType.int8]()
        if external_call["fclose", Int32](handle) != 0:
            raise _system_error("unable to write file", self._path)

    @always_inline
    fn __enter__(owned self) -> Self:
        """The handle itself, for `with`."""
        return self^

    # ---- reading

    fn read(self, size: Int64 = -1) raises -> String:
        """The next `size` bytes as text, fewer at the end of the file; all that follow if `size` is negative.

        Raises:
            An error if the file is closed, not open for reading, or the system refuses.

        ```mojo
        with open("letters.txt", "w") as file: file.write("abcdef")
        with open("letters.txt", "r") as file: print(file.read(2), file.read())  # prints ab cdef
        ```
        """
        let bytes = self._read(size.to_int())
        bytes.data.store(bytes.length, 0)
        return String(bytes.data, bytes.length + 1)

    fn read_bytes(self, size: Int64 = -1) raises -> Tensor[DType.int8]:
        """The next `size` bytes, fewer at the end of the file; all that follow if `size` is negative.

        Raises:
            An error if the file is closed, not open for reading, or the system refuses.

        ```mojo
        with open("bytes.txt", "w") as file: file.write("abc")
        with open("bytes.txt", "r") as file: print(file.read_bytes()[0])  # prints 97
        ```
        """
        let bytes = self._read(size.to_int())
        return Tensor[DType.int8](bytes.data, TensorShape(bytes.length))

    @no_inline
    fn _read(self, size: Int) raises -> StringRef:
        """The next bytes, in memory that the caller frees and that has room for one byte more."""
        self._begin()
        let most = size if size >= 0 else _ALL
        var capacity = most
        if most > _LARGE_READ:
            capacity = min(most, max(self._remaining() + 1, _LEAST_READ))
        var data = DTypePointer[DType.int8].alloc(capacity + 1)
        var count: Int = 0
        while True:
            count += external_call["fread", Int](data.offset(count), Int(1), capacity - count, self.handle)
            if count < capacity or count == most:
                break
            let larger = min(most, 2 * capacity)
            let copy = DTypePointer[DType.int8].alloc(larger + 1)
            memcpy(copy, data, count)
            data.free()
            data = copy
            capacity = larger
        if count < capacity and external_call["ferror", Int32](self.handle) != 0:
            let error = _system_error("unable to read file", self._path)
            external_call["clearerr", NoneType](self.handle)
            data.free()
            raise error
        return StringRef(data, count)

    fn _remaining(self) -> Int:
        """The number of bytes up to the end, 0 where that is not known."""
        let position = external_call["ftell", Int](self.handle)
        if position < 0 or external_call["fseek", Int32](self.handle, Int(0), _SEEK_END) != 0:
            return 0
        let end = external_call["ftell", Int](self.handle)
        _ = external_call["fseek", Int32](self.handle, position, _SEEK_SET)
        return end - position

    # ---- writing

    fn write(self, data: String) raises:
        """Writes text.

        Raises:
            An error if the file is closed, not open for writing, or the system refuses.

        ```mojo
        with open("text.txt", "w") as file: file.write("a line ")
        print(open("text.txt", "r").read().strip())  # prints a line
        ```
        """
        self._write(data._strref_dangerous())

    fn write(self, data: StringLiteral) raises:
        """Writes text.

        Raises:
            An error if the file is closed, not open for writing, or the system refuses.
        """
        self._write(StringRef(data))

    fn write(self, data: StringRef) raises:
        """Writes text.

        Raises:
            An error if the file is closed, not open for writing, or the system refuses.
        """
        self._write(data)

    fn write_bytes(self, data: Tensor[DType.int8]) raises:
        """Writes bytes, as `read_bytes` gives them.

        Raises:
            An error if the file is closed, not open for writing, or the system refuses.
        """
        self._write(StringRef(data.data(), data.num_elements()))

    @no_inline
    fn _write(self, bytes: StringRef) raises:
        """Writes bytes."""
        self._begin()
        if external_call["fwrite", Int](bytes.data, Int(1), bytes.length, self.handle) != bytes.length:
            raise _system_error("unable to write file", self._path)

    # ---- positions

    @no_inline
    fn seek(self, offset: UInt64, whence: UInt8 = 0) raises -> UInt64:
        """Goes to a position in the file.

        Args:
            offset: How many bytes further; a negative number, whose bits it then has, is backwards.
            whence: From where: `os.SEEK_SET` the start, `os.SEEK_CUR` where one is, `os.SEEK_END` the end of the file.

        Returns:
            The position, from the start.

        Raises:
            An error if the file is closed, or the position is before its start.

        ```mojo
        from os import SEEK_END
        with open("alphabet.txt", "w") as file: file.write("abcdef")
        with open("alphabet.txt", "r") as file:
            _ = file.seek(4)
            print(file.read(), file.seek(0, SEEK_END))  # prints ef 6
        ```
        """
        self._begin()
        if external_call["fseek", Int32](self.handle, offset.to_int(), whence.cast[DType.int32]()) != 0:
            raise _system_error("unable to seek in file", self._path)
        return external_call["ftell", Int](self.handle)

    @no_inline
    fn _begin(self) raises:
        """Raises an error if the file is closed; lets reading follow writing, and writing follow reading."""
        if not self.handle:
            raise Error("invalid file handle")
        if self._turns:
            _ = external_call["fseek", Int32](self.handle, Int(0), _SEEK_CUR)


@no_inline
fn _opened(path: String, mode: String) raises -> DTypePointer[DType.int8]:
    """A stream of the C library."""
    if not _is_mode(mode):
        raise Error(
            String("invalid mode '") + mode + "' for file '" + path + "': it is one of r, w, rw and a, also with b or +"
        )
    var stream = _stream(path, "r+" if mode == "rw" else mode)
    if not stream and mode == "rw" and _error_number() == _NOT_THERE:
        stream = _stream(path, "w+x")
    if not stream:
        raise _system_error("unable to open file", path)
    return stream


fn _is_mode(mode: String) -> Bool:
    """Whether there is a mode of this name."""
    if mode == "rw":
        return True
    if mode.__len__() == 0 or not StringRef("rwa").__contains__(mode[0]._strref_dangerous()):
        return False
    let options = mode[1:]
    return options == "" or options == "b" or options == "+" or options == "b+" or options == "+b"


fn _stream(path: String, mode: String) -> DTypePointer[DType.int8]:
    """A stream of the C library, null if there is none."""
    return external_call["fopen", DTypePointer[DType.int8]](path._as_ptr(), mode._as_ptr())


@no_inline
fn _write_file(path: String, data: DTypePointer[DType.int8], count: Int) raises:
    """Writes bytes as a whole file."""
    var file = FileHandle(path, "w")
    file._write(StringRef(data, count))
    file.close()
