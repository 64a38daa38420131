"""Truth values."""


@register_passable("trivial")
struct Bool:
    """A truth value: `True` or `False`.

    ```mojo
    let ready: Bool = 3 > 2
    print(ready and not False, ready ^ True)  # prints True False
    ```
    """

    var value: __mlir_type.i1

    @always_inline("nodebug")
    fn __init__(value: __mlir_type.i1) -> Self:
        """Wraps a machine truth value."""
        return Self {value: value}

    @always_inline("nodebug")
    fn __init__(value: __mlir_type.`!pop.scalar<bool>`) -> Self:
        """Wraps a single machine lane."""
        return Self {value: __mlir_op.`pop.cast_to_builtin`[_type=__mlir_type.i1](value)}

    @always_inline("nodebug")
    fn __init__(value: Bool) -> Self:
        """Copies a truth value."""
        return Self {value: value.value}

    @always_inline("nodebug")
    fn __init__[width: Int](value: SIMD[DType.bool, width]) -> Self:
        """True if every lane is true."""
        return value.__bool__()

    @always_inline("nodebug")
    fn __bool__(self) -> Bool:
        """The value itself."""
        return self

    @always_inline("nodebug")
    fn __mlir_i1__(self) -> __mlir_type.i1:
        """The machine truth value."""
        return self.value

    @always_inline("nodebug")
    fn __invert__(self) -> Bool:
        """Logical not."""
        return Self {value: __mlir_op.`pop.select`(self.value, __mlir_attr.`false`, __mlir_attr.`true`)}

    @always_inline("nodebug")
    fn __eq__(self, rhs: Bool) -> Bool:
        """Whether both are the same."""
        return Self {value: __mlir_op.`pop.select`(self.value, rhs.value, rhs.__invert__().value)}

    @always_inline("nodebug")
    fn __ne__(self, rhs: Bool) -> Bool:
        """Whether the two differ."""
        return Self {value: __mlir_op.`pop.select`(self.value, rhs.__invert__().value, rhs.value)}

    @always_inline("nodebug")
    fn __and__(self, rhs: Bool) -> Bool:
        """Whether both are true; evaluates both operands."""
        return Self {value: __mlir_op.`pop.select`(self.value, rhs.value, __mlir_attr.`false`)}

    @always_inline("nodebug")
    fn __or__(self, rhs: Bool) -> Bool:
        """Whether one is true; evaluates both operands."""
        return Self {value: __mlir_op.`pop.select`(self.value, __mlir_attr.`true`, rhs.value)}

    @always_inline("nodebug")
    fn __xor__(self, rhs: Bool) -> Bool:
        """Whether exactly one is true."""
        return self.__ne__(rhs)

    @always_inline("nodebug")
    fn __rand__(self, lhs: Bool) -> Bool:
        """Reflected `&`."""
        return lhs.__and__(self)

    @always_inline("nodebug")
    fn __ror__(self, lhs: Bool) -> Bool:
        """Reflected `|`."""
        return lhs.__or__(self)

    @always_inline("nodebug")
    fn __rxor__(self, lhs: Bool) -> Bool:
        """Reflected `^`."""
        return lhs.__ne__(self)

    @always_inline("nodebug")
    fn __iand__(inout self, rhs: Bool):
        """In-place `&`."""
        self = self.__and__(rhs)

    @always_inline("nodebug")
    fn __ior__(inout self, rhs: Bool):
        """In-place `|`."""
        self = self.__or__(rhs)

    @always_inline("nodebug")
    fn __ixor__(inout self, rhs: Bool):
        """In-place `^`."""
        self = self.__ne__(rhs)

    @no_inline
    fn __str__(self) -> String:
        """`True` or `False`."""
        return String("True") if self else String("False")

    @always_inline("nodebug")
    fn __hash__(self) -> Int:
        """1 for true, 0 for false."""
        return Int {value: __mlir_op.`pop.select`(self.value, __mlir_attr.`1 : index`, __mlir_attr.`0 : index`)}
