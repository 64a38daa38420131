"""Text in the program."""


@register_passable("trivial")
struct StringLiteral:
    """Static bytes, followed by a zero byte.

    ```mojo
    print(len("text"), "text".find("x"))  # prints 4 2
    ```
    """

    var value: __mlir_type.`!kgen.string`

    @always_inline("nodebug")
    fn __init__(value: __mlir_type.`!kgen.string`) -> Self:
        """Wraps static bytes."""
        return Self {value: value}

    @always_inline("nodebug")
    fn __init__(value: StringLiteral) -> Self:
        """Copies a reference to static bytes."""
        return Self {value: value.value}

    @always_inline("nodebug")
    fn __len__(self) -> Int:
        """The number of bytes."""
        return Int {value: __mlir_op.`pop.string.size`(self.value)}

    @always_inline("nodebug")
    fn __bool__(self) -> Bool:
        """Whether there are any bytes."""
        return self.__len__() != 0

    @always_inline("nodebug")
    fn data(self) -> DTypePointer[DType.int8]:
        """The address of the first byte.

        ```mojo
        print("abc".data().load(1))  # prints 98
        ```
        """
        return DTypePointer[DType.int8] {address: __mlir_op.`pop.string.address`(self.value)}

    @always_inline("nodebug")
    fn _as_ptr(self) -> DTypePointer[DType.int8]:
        """The address of the first byte."""
        return self.data()

    @no_inline
    fn __add__(self, rhs: StringLiteral) -> StringLiteral:
        """The bytes of both, in memory that is never given back."""
        let size = self.__len__()
        let total = size + rhs.__len__()
        let bytes = DTypePointer[DType.int8].alloc(total + 1)
        memcpy(bytes, self.data(), size)
        memcpy(bytes.offset(size), rhs.data(), rhs.__len__())
        bytes.store(total, 0)
        return _literal_at(bytes, total)

    @always_inline("nodebug")
    fn __eq__(self, rhs: StringLiteral) -> Bool:
        """Whether the bytes are equal."""
        return Bool {value: __mlir_op.`pop.string.eq`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __ne__(self, rhs: StringLiteral) -> Bool:
        """Whether the bytes differ."""
        return self.__eq__(rhs).__invert__()

    @no_inline
    fn __str__(self) -> String:
        """A copy of the bytes."""
        return String(self)

    @always_inline
    fn __hash__(self) -> Int:
        """A number that equal texts share."""
        return hash(self.data(), self.__len__())

    fn __contains__(self, substr: StringLiteral) -> Bool:
        """Whether the bytes of `substr` occur."""
        return StringRef(self).find(substr) != -1

    fn find(self, substr: StringLiteral, start: Int = 0) -> Int:
        """The first position of `substr` from `start` on, -1 if there is none.

        ```mojo
        print("banana".find("an"), "banana".find("x"))  # prints 1 -1
        ```
        """
        return StringRef(self).find(substr, start)

    fn rfind(self, substr: StringLiteral, start: Int = 0) -> Int:
        """The last position of `substr` from `start` on, -1 if there is none.

        ```mojo
        print("banana".rfind("an"))  # prints 3
        ```
        """
        return StringRef(self).rfind(substr, start)

    fn count(self, substr: StringLiteral) -> Int:
        """How often `substr` occurs, without overlaps.

        ```mojo
        print("banana".count("an"))  # prints 2
        ```
        """
        return StringRef(self).count(substr)


fn _literal_at(bytes: DTypePointer[DType.int8], size: Int) -> StringLiteral:
    """A literal of bytes that stay where they are: an address and a number, as they lie in memory."""
    let place = __mlir_op.`pop.stack_allocation`[count=1, type=__mlir_type.`!kgen.string`]()
    let words = __mlir_op.`pop.pointer.bitcast`[_type=__mlir_type.`!kgen.pointer<index>`](place)
    __mlir_op.`pop.store`(__mlir_op.`pop.pointer_to_index`(bytes.address), words)
    __mlir_op.`pop.store`(size.value, __mlir_op.`pop.offset`(words, __mlir_attr.`1 : index`))
    return StringLiteral {value: __mlir_op.`pop.load`(place)}
