"""Lane types."""


@register_passable("trivial")
struct DType:
    """The type of a vector's lanes.

    ```mojo
    fn bits[type: DType]() -> Int: return type.bitwidth()
    print(DType.float32, bits[DType.int16]())  # prints float32 16
    ```
    """

    var value: __mlir_type.`!kgen.dtype`

    alias invalid = DType(__mlir_attr.`#kgen.dtype.constant<invalid>`)
    """No type."""
    alias bool = DType(__mlir_attr.`#kgen.dtype.constant<bool>`)
    """Truth values."""
    alias int8 = DType(__mlir_attr.`#kgen.dtype.constant<int8>`)
    """Signed integers of 8 bits."""
    alias uint8 = DType(__mlir_attr.`#kgen.dtype.constant<uint8>`)
    """Unsigned integers of 8 bits."""
    alias int16 = DType(__mlir_attr.`#kgen.dtype.constant<int16>`)
    """Signed integers of 16 bits."""
    alias uint16 = DType(__mlir_attr.`#kgen.dtype.constant<uint16>`)
    """Unsigned integers of 16 bits."""
    alias int32 = DType(__mlir_attr.`#kgen.dtype.constant<int32>`)
    """Signed integers of 32 bits."""
    alias uint32 = DType(__mlir_attr.`#kgen.dtype.constant<uint32>`)
    """Unsigned integers of 32 bits."""
    alias int64 = DType(__mlir_attr.`#kgen.dtype.constant<int64>`)
    """Signed integers of 64 bits."""
    alias uint64 = DType(__mlir_attr.`#kgen.dtype.constant<uint64>`)
    """Unsigned integers of 64 bits."""
    alias bfloat16 = DType(__mlir_attr.`#kgen.dtype.constant<bfloat16>`)
    """Numbers of 16 bits with the range of `float32`."""
    alias float16 = DType(__mlir_attr.`#kgen.dtype.constant<float16>`)
    """IEEE numbers of 16 bits."""
    alias float32 = DType(__mlir_attr.`#kgen.dtype.constant<float32>`)
    """IEEE numbers of 32 bits."""
    alias float64 = DType(__mlir_attr.`#kgen.dtype.constant<float64>`)
    """IEEE numbers of 64 bits."""
    alias index = DType(__mlir_attr.`#kgen.dtype.constant<index>`)
    """Machine words, signed."""
    alias address = DType(__mlir_attr.`#kgen.dtype.constant<address>`)
    """Addresses."""
    # spellings of May 2023
    alias si8 = DType.int8
    alias ui8 = DType.uint8
    alias si16 = DType.int16
    alias ui16 = DType.uint16
    alias si32 = DType.int32
    alias ui32 = DType.uint32
    alias si64 = DType.int64
    alias ui64 = DType.uint64
    alias bf16 = DType.bfloat16
    alias f16 = DType.float16
    alias f32 = DType.float32
    alias f64 = DType.float64

    @always_inline("nodebug")
    fn __init__(value: __mlir_type.`!kgen.dtype`) -> Self:
        """Wraps a machine lane type."""
        return Self {value: value}

    @always_inline("nodebug")
    fn __init__(value: DType) -> Self:
        """Copies a lane type."""
        return Self {value: value.value}

    @always_inline("nodebug")
    fn get_value(self) -> __mlir_type.`!kgen.dtype`:
        """The machine lane type."""
        return self.value

    @always_inline("nodebug")
    fn __eq__(self, rhs: DType) -> Bool:
        """Whether both are the same lane type."""
        return Bool {value: __mlir_op.`pop.dtype.eq`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __ne__(self, rhs: DType) -> Bool:
        """Whether the lane types differ."""
        return self.__eq__(rhs).__invert__()

    @no_inline
    fn _name(self) -> StringLiteral:
        """The name of the alias that stands for this lane type."""
        if self == DType.bool:
            return "bool"
        if self == DType.int8:
            return "int8"
        if self == DType.uint8:
            return "uint8"
        if self == DType.int16:
            return "int16"
        if self == DType.uint16:
            return "uint16"
        if self == DType.int32:
            return "int32"
        if self == DType.uint32:
            return "uint32"
        if self == DType.int64:
            return "int64"
        if self == DType.uint64:
            return "uint64"
        if self == DType.bfloat16:
            return "bfloat16"
        if self == DType.float16:
            return "float16"
        if self == DType.float32:
            return "float32"
        if self == DType.float64:
            return "float64"
        if self == DType.index:
            return "index"
        if self == DType.address:
            return "address"
        return "invalid"

    @no_inline
    fn __str__(self) -> String:
        """The name, as in `float32`."""
        return String(self._name())

    @always_inline("nodebug")
    fn __hash__(self) -> Int:
        """The lane type's number."""
        let code = __mlir_op.`pop.dtype.to_ui8`(self.value)
        return Int(__mlir_op.`pop.cast`[_type=__mlir_type.`!pop.scalar<index>`](code))

    @always_inline("nodebug")
    fn isa[other: DType](self) -> Bool:
        """Whether this is `other`.

        ```mojo
        print(DType.int8.isa[DType.int8]())  # prints True
        ```
        """
        return self == other

    @always_inline("nodebug")
    fn is_bool(self) -> Bool:
        """Whether this is `bool`.

        ```mojo
        print(DType.bool.is_bool())  # prints True
        ```
        """
        return self == DType.bool

    @always_inline("nodebug")
    fn is_int8(self) -> Bool:
        """Whether this is `int8`."""
        return self == DType.int8

    @always_inline("nodebug")
    fn is_uint8(self) -> Bool:
        """Whether this is `uint8`."""
        return self == DType.uint8

    @always_inline("nodebug")
    fn is_int16(self) -> Bool:
        """Whether this is `int16`."""
        return self == DType.int16

    @always_inline("nodebug")
    fn is_uint16(self) -> Bool:
        """Whether this is `uint16`."""
        return self == DType.uint16

    @always_inline("nodebug")
    fn is_int32(self) -> Bool:
        """Whether this is `int32`."""
        return self == DType.int32

    @always_inline("nodebug")
    fn is_uint32(self) -> Bool:
        """Whether this is `uint32`."""
        return self == DType.uint32

    @always_inline("nodebug")
    fn is_int64(self) -> Bool:
        """Whether this is `int64`."""
        return self == DType.int64

    @always_inline("nodebug")
    fn is_uint64(self) -> Bool:
        """Whether this is `uint64`."""
        return self == DType.uint64

    @always_inline("nodebug")
    fn is_bfloat16(self) -> Bool:
        """Whether this is `bfloat16`."""
        return self == DType.bfloat16

    @always_inline("nodebug")
    fn is_float16(self) -> Bool:
        """Whether this is `float16`."""
        return self == DType.float16

    @always_inline("nodebug")
    fn is_float32(self) -> Bool:
        """Whether this is `float32`."""
        return self == DType.float32

    @always_inline("nodebug")
    fn is_float64(self) -> Bool:
        """Whether this is `float64`."""
        return self == DType.float64

    @always_inline("nodebug")
    fn is_index(self) -> Bool:
        """Whether this is `index`."""
        return self == DType.index

    @always_inline("nodebug")
    fn is_address(self) -> Bool:
        """Whether this is `address`."""
        return self == DType.address

    @always_inline("nodebug")
    fn is_unsigned(self) -> Bool:
        """Whether lanes are unsigned integers.

        ```mojo
        print(DType.uint8.is_unsigned(), DType.int8.is_unsigned())  # prints True False
        ```
        """
        return Bool {value: __mlir_op.`pop.dtype.is_unsigned`(self.value)}

    @always_inline("nodebug")
    fn is_signed(self) -> Bool:
        """Whether lanes have a sign: signed integers and floating-point numbers.

        ```mojo
        print(DType.int8.is_signed(), DType.float32.is_signed())  # prints True True
        ```
        """
        return Bool {value: __mlir_op.`pop.dtype.is_signed`(self.value)} | self.is_floating_point()

    @always_inline("nodebug")
    fn is_integral(self) -> Bool:
        """Whether lanes are integers (`bool` is not).

        ```mojo
        print(DType.int8.is_integral(), DType.float32.is_integral())  # prints True False
        ```
        """
        return Bool {value: __mlir_op.`pop.dtype.is_integral`(self.value)}

    @always_inline("nodebug")
    fn is_floating_point(self) -> Bool:
        """Whether lanes are floating-point numbers.

        ```mojo
        print(DType.bfloat16.is_floating_point(), DType.int8.is_floating_point())  # prints True False
        ```
        """
        return Bool {value: __mlir_op.`pop.dtype.is_float`(self.value)}

    @always_inline("nodebug")
    fn is_numeric(self) -> Bool:
        """Whether lanes are numbers.

        ```mojo
        print(DType.int8.is_numeric(), DType.bool.is_numeric())  # prints True False
        ```
        """
        return self.is_integral() | self.is_floating_point()

    @always_inline("nodebug")
    fn sizeof(self) -> Int:
        """Bytes of a lane in memory.

        ```mojo
        print(DType.float64.sizeof(), DType.int8.sizeof())  # prints 8 1
        ```
        """
        return Int {value: __mlir_op.`pop.dtype.sizeof`(self.value)}

    @always_inline("nodebug")
    fn bitwidth(self) -> Int:
        """Bits of a lane in memory.

        ```mojo
        print(DType.float64.bitwidth(), DType.int8.bitwidth())  # prints 64 8
        ```
        """
        return self.sizeof() * 8

    fn dispatch_integral[func: fn[type: DType]() capturing -> None](self) raises:
        """Calls `func` with this lane type as a parameter.

        Raises:
            An error if this is no integer type.

        ```mojo
        let type = DType.int16
        @parameter
        fn show[T: DType](): print(T, T.sizeof())  # prints int16 2
        type.dispatch_integral[show]()
        ```
        """
        if self == DType.int8:
            func[DType.int8]()
        elif self == DType.uint8:
            func[DType.uint8]()
        elif self == DType.int16:
            func[DType.int16]()
        elif self == DType.uint16:
            func[DType.uint16]()
        elif self == DType.int32:
            func[DType.int32]()
        elif self == DType.uint32:
            func[DType.uint32]()
        elif self == DType.int64:
            func[DType.int64]()
        elif self == DType.uint64:
            func[DType.uint64]()
        elif self == DType.index:
            func[DType.index]()
        else:
            raise Error("only integral types are supported")

    fn dispatch_floating[func: fn[type: DType]() capturing -> None](self) raises:
        """Calls `func` with this lane type as a parameter.

        Raises:
            An error if this is no floating-point type.

        ```mojo
        @parameter
        fn show[T: DType](): print(T, T.sizeof())  # prints float64 8
        DType.float64.dispatch_floating[show]()
        ```
        """
        if self == DType.bfloat16:
            func[DType.bfloat16]()
        elif self == DType.float16:
            func[DType.float16]()
        elif self == DType.float32:
            func[DType.float32]()
        elif self == DType.float64:
            func[DType.float64]()
        else:
            raise Error("only floating point types are supported")

    fn dispatch_arithmetic[func: fn[type: DType]() capturing -> None](self) raises:
        """Calls `func` with this lane type as a parameter.

        Raises:
            An error if this is no number's type.

        ```mojo
        @parameter
        fn show[T: DType](): print(T, T.sizeof())  # prints uint8 1
        DType.uint8.dispatch_arithmetic[show]()
        ```
        """
        if self.is_floating_point():
            self.dispatch_floating[func]()
        elif self.is_integral() and not self.is_address():
            self.dispatch_integral[func]()
        else:
            raise Error("only arithmetic types are supported")
