"""Integer literals, which live at compile time only."""


@nonmaterializable(Int)
@register_passable("trivial")
struct IntLiteral:
    """An integer without limits; it becomes an `Int` when it is used at run time.

    ```mojo
    alias large = 2 ** 100
    print(large // 2 ** 98)  # prints 4
    ```
    """

    var value: __mlir_type.`!kgen.int_literal`

    @always_inline("nodebug")
    fn __init__(value: __mlir_type.`!kgen.int_literal`) -> Self:
        """Wraps a literal."""
        return Self {value: value}

    @always_inline("nodebug")
    fn __init__(value: IntLiteral) -> Self:
        """Copies a literal."""
        return Self {value: value.value}

    @always_inline("nodebug")
    fn __bool__(self) -> Bool:
        """Whether the value is not zero."""
        return self.__ne__(0)

    @always_inline("nodebug")
    fn __int__(self) -> Int:
        """The value modulo 2**64."""
        return Int {value: __mlir_op.`kgen.int_literal.to_index`(self.value)}

    @always_inline("nodebug")
    fn __index__(self) -> Int:
        """The value modulo 2**64."""
        return self.__int__()

    @always_inline("nodebug")
    fn __neg__(self) -> IntLiteral:
        """The negative."""
        return Self {value: __mlir_op.`kgen.int_literal.neg`(self.value)}

    @always_inline("nodebug")
    fn __pos__(self) -> IntLiteral:
        """The value itself."""
        return self

    @always_inline("nodebug")
    fn __invert__(self) -> IntLiteral:
        """All bits flipped: `-x - 1`."""
        return Self {value: __mlir_op.`kgen.int_literal.not`(self.value)}

    @no_inline
    fn __str__(self) -> String:
        """Decimal digits of the value as an `Int`."""
        return _format_int(self.__int__())

    @always_inline("nodebug")
    fn __lt__(self, rhs: IntLiteral) -> Bool:
        """Whether `self` is less than `rhs`."""
        return Bool {
            value: __mlir_op.`kgen.int_literal.cmp`[pred=__mlir_attr.`#index<cmp_predicate slt>`](self.value, rhs.value)
        }

    @always_inline("nodebug")
    fn __le__(self, rhs: IntLiteral) -> Bool:
        """Whether `self` is at most `rhs`."""
        return Bool {
            value: __mlir_op.`kgen.int_literal.cmp`[pred=__mlir_attr.`#index<cmp_predicate sle>`](self.value, rhs.value)
        }

    @always_inline("nodebug")
    fn __eq__(self, rhs: IntLiteral) -> Bool:
        """Whether `self` is equal to `rhs`."""
        return Bool {
            value: __mlir_op.`kgen.int_literal.cmp`[pred=__mlir_attr.`#index<cmp_predicate eq>`](self.value, rhs.value)
        }

    @always_inline("nodebug")
    fn __ne__(self, rhs: IntLiteral) -> Bool:
        """Whether `self` is different from `rhs`."""
        return Bool {
            value: __mlir_op.`kgen.int_literal.cmp`[pred=__mlir_attr.`#index<cmp_predicate ne>`](self.value, rhs.value)
        }

    @always_inline("nodebug")
    fn __gt__(self, rhs: IntLiteral) -> Bool:
        """Whether `self` is greater than `rhs`."""
        return Bool {
            value: __mlir_op.`kgen.int_literal.cmp`[pred=__mlir_attr.`#index<cmp_predicate sgt>`](self.value, rhs.value)
        }

    @always_inline("nodebug")
    fn __ge__(self, rhs: IntLiteral) -> Bool:
        """Whether `self` is at least `rhs`."""
        return Bool {
            value: __mlir_op.`kgen.int_literal.cmp`[pred=__mlir_attr.`#index<cmp_predicate sge>`](self.value, rhs.value)
        }

    @always_inline("nodebug")
    fn __add__(self, rhs: IntLiteral) -> IntLiteral:
        """Sum."""
        return Self {value: __mlir_op.`kgen.int_literal.add`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __sub__(self, rhs: IntLiteral) -> IntLiteral:
        """Difference."""
        return Self {value: __mlir_op.`kgen.int_literal.sub`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __mul__(self, rhs: IntLiteral) -> IntLiteral:
        """Product."""
        return Self {value: __mlir_op.`kgen.int_literal.mul`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __floordiv__(self, rhs: IntLiteral) -> IntLiteral:
        """Quotient rounded down; 0 if the divisor is zero."""
        return Self {value: __mlir_op.`kgen.int_literal.floordiv`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __mod__(self, rhs: IntLiteral) -> IntLiteral:
        """Remainder with the divisor's sign; 0 if the divisor is zero."""
        return Self {value: __mlir_op.`kgen.int_literal.mod`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __pow__(self, rhs: IntLiteral) -> IntLiteral:
        """Power; 0 for a negative exponent."""
        return Self {value: __mlir_op.`kgen.int_literal.pow`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __lshift__(self, rhs: IntLiteral) -> IntLiteral:
        """Bits moved up."""
        return Self {value: __mlir_op.`kgen.int_literal.shl`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __rshift__(self, rhs: IntLiteral) -> IntLiteral:
        """Bits moved down."""
        return Self {value: __mlir_op.`kgen.int_literal.shr`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __and__(self, rhs: IntLiteral) -> IntLiteral:
        """Bitwise and."""
        return Self {value: __mlir_op.`kgen.int_literal.and`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __or__(self, rhs: IntLiteral) -> IntLiteral:
        """Bitwise or."""
        return Self {value: __mlir_op.`kgen.int_literal.or`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __xor__(self, rhs: IntLiteral) -> IntLiteral:
        """Bitwise exclusive or."""
        return Self {value: __mlir_op.`kgen.int_literal.xor`(self.value, rhs.value)}
