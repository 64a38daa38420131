"""Floating-point literals, which are also a run-time type (language.md T6)."""


@register_passable("trivial")
struct FloatLiteral:
    """A 64-bit IEEE number; the type of literals such as `1.5`.

    ```mojo
    alias half = 0.5
    print(half + 1, half.to_int())  # prints 1.5 0
    ```
    """

    var value: __mlir_type.`!pop.scalar<float64>`

    @always_inline("nodebug")
    fn __init__(value: __mlir_type.`!pop.scalar<float64>`) -> Self:
        """Wraps a machine number."""
        return Self {value: value}

    @always_inline("nodebug")
    fn __init__(value: __mlir_type.f64) -> Self:
        """Wraps a machine number."""
        return Self {value: __mlir_op.`pop.cast_from_builtin`[_type=__mlir_type.`!pop.scalar<float64>`](value)}

    @always_inline("nodebug")
    fn __init__(value: FloatLiteral) -> Self:
        """Copies a number."""
        return Self {value: value.value}

    @always_inline("nodebug")
    fn __init__(value: Int) -> Self:
        """The nearest number to an integer."""
        let lane = __mlir_op.`pop.cast_from_builtin`[_type=__mlir_type.`!pop.scalar<index>`](value.value)
        return Self {value: __mlir_op.`pop.cast`[_type=__mlir_type.`!pop.scalar<float64>`](lane)}

    @always_inline("nodebug")
    fn __init__(value: IntLiteral) -> Self:
        """The nearest number to an integer literal."""
        return Self {value: __mlir_op.`kgen.int_literal.to_float`(value.value)}

    @always_inline("nodebug")
    fn __bool__(self) -> Bool:
        """Whether the value is not zero."""
        return self.__ne__(0.0)

    @always_inline("nodebug")
    fn to_int(self) -> Int:
        """The integer part.

        ```mojo
        print((2.75).to_int())  # prints 2
        ```
        """
        return Int(__mlir_op.`pop.cast`[_type=__mlir_type.`!pop.scalar<index>`](self.value))

    @always_inline("nodebug")
    fn __int__(self) -> Int:
        """The integer part."""
        return self.to_int()

    @no_inline
    fn __str__(self) -> String:
        """The text that `print` writes."""
        return _format_float(self.value)

    @always_inline("nodebug")
    fn __hash__(self) -> Int:
        """A number that equal values share."""
        return Float64(self.value).__hash__()

    @always_inline("nodebug")
    fn __neg__(self) -> FloatLiteral:
        """The negative."""
        return Self {value: __mlir_op.`pop.neg`(self.value)}

    @always_inline("nodebug")
    fn __pos__(self) -> FloatLiteral:
        """The value itself."""
        return self

    @always_inline("nodebug")
    fn __lt__(self, rhs: FloatLiteral) -> Bool:
        """Whether `self` is less than `rhs`."""
        return Bool(__mlir_op.`pop.cmp`[pred=__mlir_attr.`#pop<cmp_pred lt>`](self.value, rhs.value))

    @always_inline("nodebug")
    fn __le__(self, rhs: FloatLiteral) -> Bool:
        """Whether `self` is at most `rhs`."""
        return Bool(__mlir_op.`pop.cmp`[pred=__mlir_attr.`#pop<cmp_pred le>`](self.value, rhs.value))

    @always_inline("nodebug")
    fn __eq__(self, rhs: FloatLiteral) -> Bool:
        """Whether `self` is equal to `rhs`."""
        return Bool(__mlir_op.`pop.cmp`[pred=__mlir_attr.`#pop<cmp_pred eq>`](self.value, rhs.value))

    @always_inline("nodebug")
    fn __ne__(self, rhs: FloatLiteral) -> Bool:
        """Whether `self` is different from `rhs`."""
        return Bool(__mlir_op.`pop.cmp`[pred=__mlir_attr.`#pop<cmp_pred ne>`](self.value, rhs.value))

    @always_inline("nodebug")
    fn __gt__(self, rhs: FloatLiteral) -> Bool:
        """Whether `self` is greater than `rhs`."""
        return Bool(__mlir_op.`pop.cmp`[pred=__mlir_attr.`#pop<cmp_pred gt>`](self.value, rhs.value))

    @always_inline("nodebug")
    fn __ge__(self, rhs: FloatLiteral) -> Bool:
        """Whether `self` is at least `rhs`."""
        return Bool(__mlir_op.`pop.cmp`[pred=__mlir_attr.`#pop<cmp_pred ge>`](self.value, rhs.value))

    @always_inline("nodebug")
    fn __add__(self, rhs: FloatLiteral) -> FloatLiteral:
        """Sum."""
        return Self {value: __mlir_op.`pop.add`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __sub__(self, rhs: FloatLiteral) -> FloatLiteral:
        """Difference."""
        return Self {value: __mlir_op.`pop.sub`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __mul__(self, rhs: FloatLiteral) -> FloatLiteral:
        """Product."""
        return Self {value: __mlir_op.`pop.mul`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __truediv__(self, rhs: FloatLiteral) -> FloatLiteral:
        """Quotient."""
        return Self {value: __mlir_op.`pop.div`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __floordiv__(self, rhs: FloatLiteral) -> FloatLiteral:
        """Quotient rounded down."""
        return Self {value: __mlir_op.`pop.floor`(__mlir_op.`pop.div`(self.value, rhs.value))}

    @always_inline("nodebug")
    fn __mod__(self, rhs: FloatLiteral) -> FloatLiteral:
        """Remainder with the divisor's sign; 0 if the divisor is zero."""
        return Self {value: Float64(self.value).__mod__(Float64(rhs.value)).value}

    @always_inline("nodebug")
    fn __pow__(self, exponent: FloatLiteral) -> FloatLiteral:
        """Power."""
        return Self {value: Float64(self.value).__pow__(Float64(exponent.value)).value}

    @always_inline("nodebug")
    fn __radd__(self, lhs: FloatLiteral) -> FloatLiteral:
        """Reflected `+`."""
        return lhs.__add__(self)

    @always_inline("nodebug")
    fn __rsub__(self, lhs: FloatLiteral) -> FloatLiteral:
        """Reflected `-`."""
        return lhs.__sub__(self)

    @always_inline("nodebug")
    fn __rmul__(self, lhs: FloatLiteral) -> FloatLiteral:
        """Reflected `*`."""
        return lhs.__mul__(self)

    @always_inline("nodebug")
    fn __rtruediv__(self, lhs: FloatLiteral) -> FloatLiteral:
        """Reflected `/`."""
        return lhs.__truediv__(self)

    @always_inline("nodebug")
    fn __rfloordiv__(self, lhs: FloatLiteral) -> FloatLiteral:
        """Reflected `//`."""
        return lhs.__floordiv__(self)

    @always_inline("nodebug")
    fn __rmod__(self, lhs: FloatLiteral) -> FloatLiteral:
        """Reflected `%`."""
        return lhs.__mod__(self)

    @always_inline("nodebug")
    fn __rpow__(self, lhs: FloatLiteral) -> FloatLiteral:
        """Reflected `**`."""
        return lhs.__pow__(self)

    @always_inline("nodebug")
    fn __iadd__(inout self, rhs: FloatLiteral):
        """In-place `+`."""
        self = self.__add__(rhs)

    @always_inline("nodebug")
    fn __isub__(inout self, rhs: FloatLiteral):
        """In-place `-`."""
        self = self.__sub__(rhs)

    @always_inline("nodebug")
    fn __imul__(inout self, rhs: FloatLiteral):
        """In-place `*`."""
        self = self.__mul__(rhs)

    @always_inline("nodebug")
    fn __itruediv__(inout self, rhs: FloatLiteral):
        """In-place `/`."""
        self = self.__truediv__(rhs)

    @always_inline("nodebug")
    fn __ifloordiv__(inout self, rhs: FloatLiteral):
        """In-place `//`."""
        self = self.__floordiv__(rhs)

    @always_inline("nodebug")
    fn __imod__(inout self, rhs: FloatLiteral):
        """In-place `%`."""
        self = self.__mod__(rhs)

    @always_inline("nodebug")
    fn __ipow__(inout self, rhs: FloatLiteral):
        """In-place `**`."""
        self = self.__pow__(rhs)
