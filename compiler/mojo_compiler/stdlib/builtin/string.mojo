"""Text that owns its bytes."""

from .characters import atol, chr, isdigit, ord
from .functions import str
from .string_ref import StringRef
from .text_search import _Matches


struct String:
    """Bytes in a buffer of their own, followed by a zero byte.

    ```mojo
    var text = String("Mojo")
    text += " " + String(2023)
    print(text, len(text), text[0])  # prints Mojo 2023 9 M
    ```
    """

    var _buffer: DynamicVector[Int8]

    @no_inline
    fn __init__(inout self):
        """No bytes."""
        self._buffer = _text_buffer(0)

    @no_inline
    fn __init__(inout self, str: StringRef):
        """A copy of text."""
        self._buffer = _text_buffer(str.length)
        memcpy(_bytes_of(self._buffer), str.data, str.length)

    @always_inline
    fn __init__(inout self, str: StringLiteral):
        """A copy of text."""
        self = String(StringRef(str))

    @no_inline
    fn __init__(inout self, value: Bool):
        """`True` or `False`."""
        self = String("True") if value else String("False")

    @no_inline
    fn __init__(inout self, value: Int):
        """Decimal digits."""
        self = _format_int(value)

    @no_inline
    fn __init__(inout self, value: FloatLiteral):
        """The text that `print` writes."""
        self = _format_float(value.value)

    @always_inline
    fn __init__[T: Stringable](inout self, value: T):
        """The text of a value."""
        self = value.__str__()

    @no_inline
    fn __init__(inout self, ptr: DTypePointer[DType.int8], len: Int):
        """Takes over a buffer; `len` includes the zero byte at the end."""
        self._buffer = DynamicVector[Int8](ptr.as_scalar_pointer(), len)

    @always_inline
    fn __init__(inout self, ptr: Pointer[Int8], len: Int):
        """Takes over a buffer; `len` includes the zero byte at the end."""
        self._buffer = DynamicVector[Int8](ptr, len)

    @always_inline
    fn __init__(inout self, owned buffer: DynamicVector[Int8]):
        """Takes over a buffer, which ends in a zero byte."""
        self._buffer = buffer^

    @no_inline
    fn __copyinit__(inout self, existing: Self):
        """Copies the bytes."""
        self._buffer = _text_buffer(existing.__len__())
        memcpy(_bytes_of(self._buffer), _bytes_of(existing._buffer), existing.__len__())

    @always_inline
    fn __moveinit__(inout self, owned existing: Self):
        """Takes over the buffer."""
        self._buffer = existing._buffer^

    # ---- access

    @always_inline
    fn __len__(self) -> Int:
        """The number of bytes."""
        return self._buffer.size - 1 if self._buffer.size > 0 else 0

    @always_inline
    fn __bool__(self) -> Bool:
        """Whether there are any bytes."""
        return self._buffer.size > 1

    @always_inline
    fn _as_ptr(self) -> DTypePointer[DType.int8]:
        """The address of the first byte."""
        return _bytes_of(self._buffer)

    @always_inline
    fn _byte(self, index: Int) -> Int8:
        """The byte at a position, as a number."""
        return self._as_ptr().load(index)

    @always_inline
    fn _strref_dangerous(self) -> StringRef:
        """A view of the bytes, which does not keep them alive."""
        return StringRef(self._as_ptr(), self.__len__())

    @always_inline
    fn _strref_keepalive(self):
        """Keeps the bytes alive up to here."""
        pass

    @no_inline
    fn _steal_ptr(inout self) -> DTypePointer[DType.int8]:
        """Gives up the buffer."""
        return DTypePointer[DType.int8](self._buffer.steal_data())

    @staticmethod
    @no_inline
    fn _from_bytes(owned bytes: DynamicVector[Int8]) -> String:
        """Takes over a buffer, which ends in a zero byte."""
        return String(bytes^)

    @staticmethod
    fn _from_bytes(bytes: DTypePointer[DType.int8]) -> String:
        """Takes over memory up to its zero byte, as `_steal_ptr` gives it."""
        return String(bytes, StringRef(bytes).length + 1)

    @always_inline
    fn __getitem__(self, index: Int) -> String:
        """The byte at a position, which counts from the end if negative."""
        return _character(self._byte(_checked_position(index, self.__len__())))

    @no_inline
    fn __getitem__(self, span: slice) -> String:
        """The bytes at the positions of a slice."""
        let cut = span._within(self.__len__())
        if cut.step == 1:
            let count = cut.end - cut.start
            return String(StringRef(self._as_ptr().offset(cut.start), count if count > 0 else 0))
        let count = cut.__len__()
        let result = _text_buffer(count)
        for i in range(count):
            _bytes_of(result).store(i, self._byte(cut[i]))
        return String(result)

    @no_inline
    fn as_bytes(self) -> DynamicVector[Int8]:
        """A copy of the bytes, without the zero byte at the end.

        ```mojo
        print(String("ab").as_bytes()[0])  # prints 97
        ```
        """
        var result = DynamicVector[Int8](self.__len__())
        memcpy(_bytes_of(result), self._as_ptr(), self.__len__())
        result.size = self.__len__()
        return result^

    # ---- comparison and joining

    @always_inline
    fn __eq__(self, other: String) -> Bool:
        """Whether the bytes are equal."""
        return self._strref_dangerous() == other._strref_dangerous()

    @always_inline
    fn __eq__(self, other: StringLiteral) -> Bool:
        """Whether the bytes are equal."""
        return self._strref_dangerous() == StringRef(other)

    @always_inline
    fn __ne__(self, other: String) -> Bool:
        """Whether the bytes differ."""
        return self._strref_dangerous() != other._strref_dangerous()

    @always_inline
    fn __ne__(self, other: StringLiteral) -> Bool:
        """Whether the bytes differ."""
        return self._strref_dangerous() != StringRef(other)

    @no_inline
    fn __add__(self, other: String) -> String:
        """The bytes of both."""
        return _joined(self._strref_dangerous(), other._strref_dangerous())

    @no_inline
    fn __add__(self, other: StringLiteral) -> String:
        """The bytes of both."""
        return _joined(self._strref_dangerous(), StringRef(other))

    @no_inline
    fn __radd__(self, other: String) -> String:
        """The bytes of both."""
        return _joined(other._strref_dangerous(), self._strref_dangerous())

    @no_inline
    fn __radd__(self, other: StringLiteral) -> String:
        """The bytes of both."""
        return _joined(StringRef(other), self._strref_dangerous())

    @always_inline
    fn __iadd__(inout self, other: String):
        """Appends bytes."""
        self._append(other._strref_dangerous())

    @always_inline
    fn __iadd__(inout self, other: StringLiteral):
        """Appends bytes."""
        self._append(StringRef(other))

    fn _append(inout self, other: StringRef):
        """Appends bytes, which may be a part of this text."""
        let length = self.__len__()
        let total = length + other.length + 1
        if total > self._buffer.capacity:
            self._grow(total, other)
        else:
            memcpy(self._as_ptr().offset(length), other.data, other.length)
        self._buffer.size = total
        self._as_ptr().store(total - 1, 0)

    @no_inline
    fn _grow(inout self, total: Int, other: StringRef):
        """Appends bytes in a new buffer, at least twice as large; the old one is given up last."""
        let length = self.__len__()
        let capacity = total if total > 2 * self._buffer.capacity else 2 * self._buffer.capacity
        let old = self._buffer.data
        let new = DTypePointer[DType.int8].alloc(capacity)
        memcpy(new, self._as_ptr(), length)
        memcpy(new.offset(length), other.data, other.length)
        self._buffer.data = new.as_scalar_pointer()
        self._buffer.capacity = capacity
        old.free()

    @no_inline
    fn __mul__(self, count: Int) -> String:
        """The bytes repeated."""
        let length = self.__len__()
        let times = count if count > 0 else 0
        let result = _text_buffer(length * times)
        for i in range(times):
            memcpy(_bytes_of(result).offset(i * length), self._as_ptr(), length)
        return String(result)

    @no_inline
    fn join(self, *elements: Int) -> String:
        """Decimal numbers with this text between them.

        ```mojo
        print(String(", ").join(1, 2, 3))  # prints 1, 2, 3
        ```
        """
        var result = String()
        for i in range(elements.__len__()):
            if i > 0:
                result += self
            result += _format_int(elements[i])
        return result^

    @no_inline
    fn join(self, *elements: String) -> String:
        """Texts with this text between them.

        ```mojo
        print(String("-").join("a", "b", "c"))  # prints a-b-c
        ```
        """
        var result = String()
        for i in range(elements.__len__()):
            if i > 0:
                result += self
            result += elements[i]
        return result^

    fn join[size: Int](self, elements: StaticIntTuple[size]) -> String:
        """Decimal numbers with this text between them.

        ```mojo
        print(String("x").join(StaticIntTuple[2](3, 4)))  # prints 3x4
        ```
        """
        var result = String()
        for i in range(size):
            if i > 0:
                result += self
            result += _format_int(elements[i])
        return result^

    # ---- searching

    fn __contains__(self, substr: String) -> Bool:
        """Whether the bytes of `substr` occur."""
        return self.find(substr) != -1

    fn find(self, substr: String, start: Int = 0) -> Int:
        """The first position of `substr` from `start` on, -1 if there is none.

        ```mojo
        print(String("banana").find("an"), String("banana").find("an", 2), String("banana").find("x"))
        # prints 1 3 -1
        ```
        """
        return self._strref_dangerous().find(substr._strref_dangerous(), start)

    fn rfind(self, substr: String, start: Int = 0) -> Int:
        """The last position of `substr` from `start` on, -1 if there is none.

        ```mojo
        print(String("banana").rfind("an"))  # prints 3
        ```
        """
        return self._strref_dangerous().rfind(substr._strref_dangerous(), start)

    fn count(self, substr: String) -> Int:
        """How often `substr` occurs, without overlaps.

        ```mojo
        print(String("banana").count("an"))  # prints 2
        ```
        """
        return self._strref_dangerous().count(substr._strref_dangerous())

    @no_inline
    fn startswith(self, prefix: String, start: Int = 0, end: Int = -1) -> Bool:
        """Whether the bytes from `start` up to `end` (-1: all) begin with `prefix`.

        ```mojo
        print(String("banana").startswith("ban"))  # prints True
        ```
        """
        let limit = self.__len__() if end == -1 else end
        if start + prefix.__len__() > limit:
            return False
        return memcmp(self._as_ptr().offset(start), prefix._as_ptr(), prefix.__len__()) == 0

    @no_inline
    fn endswith(self, suffix: String, start: Int = 0, end: Int = -1) -> Bool:
        """Whether the bytes from `start` up to `end` (-1: all) finish with `suffix`.

        ```mojo
        print(String("banana").endswith("ana"))  # prints True
        ```
        """
        let limit = self.__len__() if end == -1 else end
        let first = limit - suffix.__len__()
        if first < start:
            return False
        return memcmp(self._as_ptr().offset(first), suffix._as_ptr(), suffix.__len__()) == 0

    # ---- new texts from old ones

    @no_inline
    fn replace(self, old: String, new: String) -> String:
        """All occurrences of `old` replaced; if it is empty, `new` is put before each byte.

        ```mojo
        print(String("banana").replace("an", "oo"))  # prints booooa
        ```
        """
        let text = self._strref_dangerous()
        let step = old.__len__()
        var result = String()
        if step == 0:
            for i in range(text.length):
                result += new
                result._append(text[i])
            return result^
        var start: Int = 0
        var matches = _Matches(text, old._strref_dangerous(), 0)
        var found = matches.next()
        while found >= 0:
            result._append(text._slice(start, found))
            result += new
            start = found + step
            found = matches.next()
        result._append(text._slice(start, text.length))
        return result^

    @no_inline
    fn split(self, delimiter: String) raises -> DynamicVector[String]:
        """The pieces between delimiters.

        Raises:
            An error if the delimiter is empty.

        ```mojo
        let parts = String("a,b,c").split(",")
        print(len(parts), parts[1])  # prints 3 b
        ```
        """
        let step = delimiter.__len__()
        if step == 0:
            raise Error("empty delimiter not allowed to be passed to split.")
        let text = self._strref_dangerous()
        var result = DynamicVector[String]()
        var start: Int = 0
        var matches = _Matches(text, delimiter._strref_dangerous(), 0)
        var found = matches.next()
        while found >= 0:
            result.push_back(String(text._slice(start, found)))
            start = found + step
            found = matches.next()
        result.push_back(String(text._slice(start, text.length)))
        return result^

    @no_inline
    fn toupper(self) -> String:
        """ASCII letters in upper case.

        ```mojo
        print(String("Mojo").toupper())  # prints MOJO
        ```
        """
        let result = _text_buffer(self.__len__())
        for i in range(self.__len__()):
            _bytes_of(result).store(i, toupper(self._byte(i)))
        return String(result)

    @no_inline
    fn tolower(self) -> String:
        """ASCII letters in lower case.

        ```mojo
        print(String("Mojo").tolower())  # prints mojo
        ```
        """
        let result = _text_buffer(self.__len__())
        for i in range(self.__len__()):
            _bytes_of(result).store(i, tolower(self._byte(i)))
        return String(result)

    fn upper(self) -> String:
        """ASCII letters in upper case.

        ```mojo
        print(String("Mojo").upper())  # prints MOJO
        ```
        """
        return self.toupper()

    fn lower(self) -> String:
        """ASCII letters in lower case.

        ```mojo
        print(String("Mojo").lower())  # prints mojo
        ```
        """
        return self.tolower()

    @no_inline
    fn lstrip(self) -> String:
        """Without whitespace at the start.

        ```mojo
        print(String("  text").lstrip())  # prints text
        ```
        """
        return self._stripped(True, False)

    @no_inline
    fn rstrip(self) -> String:
        """Without whitespace at the end.

        ```mojo
        print(String("text  ").rstrip() + "|")  # prints text|
        ```
        """
        return self._stripped(False, True)

    @no_inline
    fn strip(self) -> String:
        """Without whitespace at both ends.

        ```mojo
        print(String("  text  ").strip() + "|")  # prints text|
        ```
        """
        return self._stripped(True, True)

    @no_inline
    fn _stripped(self, left: Bool, right: Bool) -> String:
        """Without whitespace at the ends asked for."""
        var start: Int = 0
        var end = self.__len__()
        while left and start < end and isspace(self._byte(start)):
            start += 1
        while right and end > start and isspace(self._byte(end - 1)):
            end -= 1
        return String(self._strref_dangerous()._slice(start, end))

    # ---- protocols

    @always_inline
    fn __str__(self) -> String:
        """A copy."""
        return self

    @always_inline
    fn __hash__(self) -> Int:
        """A number that equal texts share."""
        return hash(self._as_ptr(), self.__len__())

    @no_inline
    fn __int__(self) raises -> Int:
        """The decimal number that the text spells.

        Raises:
            An error if the text is no decimal number, or one that an `Int` does not hold.
        """
        return atol(self)


@always_inline
fn _text_buffer(length: Int) -> DynamicVector[Int8]:
    """A buffer for `length` bytes, followed by a zero byte."""
    var buffer = DynamicVector[Int8](length + 1)
    buffer.size = length + 1
    buffer.data.store(length, 0)
    return buffer^


@always_inline
fn _character(byte: Int8) -> String:
    """The text of one byte. Inline, so that whoever only looks at it needs no memory."""
    let bytes = Pointer[Int8].alloc(2)
    bytes.store(0, byte)
    bytes.store(1, 0)
    return String(bytes, 2)


@always_inline
fn _bytes_of(buffer: DynamicVector[Int8]) -> DTypePointer[DType.int8]:
    """The address of a buffer's first byte."""
    return DTypePointer[DType.int8](buffer.data)


@no_inline
fn _joined(a: StringRef, b: StringRef) -> String:
    """The bytes of both."""
    let result = _text_buffer(a.length + b.length)
    memcpy(_bytes_of(result), a.data, a.length)
    memcpy(_bytes_of(result).offset(a.length), b.data, b.length)
    return String(result)
