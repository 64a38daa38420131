"""The machine word."""


@register_passable("trivial")
struct Int:
    """A 64-bit signed integer; arithmetic wraps.

    ```mojo
    let n: Int = 7
    print(n // 2, n % 2, n ** 2, n / 2, n << 1)  # prints 3 1 49 3.5 14
    ```
    """

    var value: __mlir_type.index

    @always_inline("nodebug")
    fn __init__() -> Self:
        """Zero."""
        return Self {value: __mlir_attr.`0 : index`}

    @always_inline("nodebug")
    fn __init__(value: __mlir_type.index) -> Self:
        """Wraps a machine word."""
        return Self {value: value}

    @always_inline("nodebug")
    fn __init__(value: Int) -> Self:
        """Copies an integer."""
        return Self {value: value.value}

    @always_inline("nodebug")
    fn __init__(value: IntLiteral) -> Self:
        """Takes a literal, modulo 2**64."""
        return Self {value: __mlir_op.`kgen.int_literal.to_index`(value.value)}

    @always_inline("nodebug")
    fn __init__(value: __mlir_type.`!pop.scalar<index>`) -> Self:
        """Takes a machine lane of `index`."""
        return Self {value: __mlir_op.`pop.cast_to_builtin`[_type=__mlir_type.index](value)}

    @always_inline("nodebug")
    fn __init__(value: __mlir_type.`!pop.scalar<int64>`) -> Self:
        """Takes a machine lane of `int64`."""
        return Self {
            value: __mlir_op.`pop.cast_to_builtin`[_type=__mlir_type.index](
                __mlir_op.`pop.cast`[_type=__mlir_type.`!pop.scalar<index>`](value)
            )
        }

    @always_inline("nodebug")
    fn __init__(value: __mlir_type.`!pop.scalar<int32>`) -> Self:
        """Takes a machine lane of `int32`."""
        return Self {
            value: __mlir_op.`pop.cast_to_builtin`[_type=__mlir_type.index](
                __mlir_op.`pop.cast`[_type=__mlir_type.`!pop.scalar<index>`](value)
            )
        }

    @always_inline("nodebug")
    fn __init__(value: __mlir_type.`!pop.scalar<int16>`) -> Self:
        """Takes a machine lane of `int16`."""
        return Self {
            value: __mlir_op.`pop.cast_to_builtin`[_type=__mlir_type.index](
                __mlir_op.`pop.cast`[_type=__mlir_type.`!pop.scalar<index>`](value)
            )
        }

    @always_inline("nodebug")
    fn __mlir_index__(self) -> __mlir_type.index:
        """The machine word."""
        return self.value

    @always_inline("nodebug")
    fn __index__(self) -> Int:
        """The value itself."""
        return self

    @always_inline("nodebug")
    fn __int__(self) -> Int:
        """The value itself."""
        return self

    @always_inline("nodebug")
    fn __bool__(self) -> Bool:
        """Whether the value is not zero."""
        return Bool {
            value: __mlir_op.`index.cmp`[
                pred=__mlir_attr.`#index<cmp_predicate ne>`
            ](self.value, __mlir_attr.`0 : index`)
        }

    @no_inline
    fn __str__(self) -> String:
        """Decimal digits."""
        return _format_int(self)

    @always_inline("nodebug")
    fn __hash__(self) -> Int:
        """The value itself."""
        return self

    @always_inline("nodebug")
    fn __lt__(self, rhs: Int) -> Bool:
        """Whether `self` is less than `rhs`."""
        return Bool {value: __mlir_op.`index.cmp`[pred=__mlir_attr.`#index<cmp_predicate slt>`](self.value, rhs.value)}

    @always_inline("nodebug")
    fn __le__(self, rhs: Int) -> Bool:
        """Whether `self` is at most `rhs`."""
        return Bool {value: __mlir_op.`index.cmp`[pred=__mlir_attr.`#index<cmp_predicate sle>`](self.value, rhs.value)}

    @always_inline("nodebug")
    fn __eq__(self, rhs: Int) -> Bool:
        """Whether `self` is equal to `rhs`."""
        return Bool {value: __mlir_op.`index.cmp`[pred=__mlir_attr.`#index<cmp_predicate eq>`](self.value, rhs.value)}

    @always_inline("nodebug")
    fn __ne__(self, rhs: Int) -> Bool:
        """Whether `self` is different from `rhs`."""
        return Bool {value: __mlir_op.`index.cmp`[pred=__mlir_attr.`#index<cmp_predicate ne>`](self.value, rhs.value)}

    @always_inline("nodebug")
    fn __gt__(self, rhs: Int) -> Bool:
        """Whether `self` is greater than `rhs`."""
        return Bool {value: __mlir_op.`index.cmp`[pred=__mlir_attr.`#index<cmp_predicate sgt>`](self.value, rhs.value)}

    @always_inline("nodebug")
    fn __ge__(self, rhs: Int) -> Bool:
        """Whether `self` is at least `rhs`."""
        return Bool {value: __mlir_op.`index.cmp`[pred=__mlir_attr.`#index<cmp_predicate sge>`](self.value, rhs.value)}

    @always_inline("nodebug")
    fn __neg__(self) -> Int:
        """The negative."""
        return Self {value: __mlir_op.`index.sub`(__mlir_attr.`0 : index`, self.value)}

    @always_inline("nodebug")
    fn __pos__(self) -> Int:
        """The value itself."""
        return self

    @always_inline("nodebug")
    fn __invert__(self) -> Int:
        """All bits flipped."""
        return Self {value: __mlir_op.`index.xor`(self.value, __mlir_attr.`-1 : index`)}

    @always_inline("nodebug")
    fn __add__(self, rhs: Int) -> Int:
        """Sum."""
        return Self {value: __mlir_op.`index.add`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __sub__(self, rhs: Int) -> Int:
        """Difference."""
        return Self {value: __mlir_op.`index.sub`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __mul__(self, rhs: Int) -> Int:
        """Product."""
        return Self {value: __mlir_op.`index.mul`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __and__(self, rhs: Int) -> Int:
        """Bitwise and."""
        return Self {value: __mlir_op.`index.and`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __or__(self, rhs: Int) -> Int:
        """Bitwise or."""
        return Self {value: __mlir_op.`index.or`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __xor__(self, rhs: Int) -> Int:
        """Bitwise exclusive or."""
        return Self {value: __mlir_op.`index.xor`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __truediv__(self, rhs: Int) -> Float64:
        """Quotient of both operands as `Float64`."""
        return Float64(self) / Float64(rhs)

    @always_inline("nodebug")
    fn __floordiv__(self, rhs: Int) -> Int:
        """Quotient rounded down; 0 if the divisor is zero."""
        let quotient = Self {value: __mlir_op.`index.floordivs`(self.value, _safe_divisor(self, rhs).value)}
        let shifted = Self {value: __mlir_op.`index.shrs`(self.value, _trailing_zeros(rhs))}
        return _select_int(rhs.__eq__(0), 0, _select_int(_is_power(rhs), shifted, quotient))

    @always_inline("nodebug")
    fn __mod__(self, rhs: Int) -> Int:
        """Remainder with the divisor's sign; 0 if the divisor is zero."""
        let divisor = _safe_divisor(self, rhs)
        let rest = Self {value: __mlir_op.`index.rems`(self.value, divisor.value)}
        let wrong_sign = rest.__ne__(0).__and__(rest.__xor__(divisor).__lt__(0))
        let general = _select_int(wrong_sign, rest.__add__(divisor), rest)
        return _select_int(_is_power(rhs), self.__and__(rhs.__sub__(1)), general)

    @always_inline
    fn __pow__(self, exponent: Int) -> Int:
        """Power by squaring; 0 for a negative exponent."""
        if exponent < 0:
            return 0
        var result: Int = 1
        var base = self
        var rest = exponent
        while rest != 0:
            if rest & 1:
                result = result * base
            base = base * base
            rest = Self {value: __mlir_op.`index.shru`(rest.value, __mlir_attr.`1 : index`)}
        return result

    @always_inline("nodebug")
    fn __lshift__(self, count: Int) -> Int:
        """Bits moved up; 0 for a negative or too large count."""
        return Self {value: __mlir_op.`index.shl`(self.value, count.value)}

    @always_inline("nodebug")
    fn __rshift__(self, count: Int) -> Int:
        """Bits moved down, copies of the sign following; 0 for a negative count."""
        return _select_int(count.__lt__(0), 0, Self {value: __mlir_op.`index.shrs`(self.value, count.value)})

    @always_inline("nodebug")
    fn __radd__(self, lhs: Int) -> Int:
        """Reflected `+`."""
        return lhs.__add__(self)

    @always_inline("nodebug")
    fn __rsub__(self, lhs: Int) -> Int:
        """Reflected `-`."""
        return lhs.__sub__(self)

    @always_inline("nodebug")
    fn __rmul__(self, lhs: Int) -> Int:
        """Reflected `*`."""
        return lhs.__mul__(self)

    @always_inline("nodebug")
    fn __rfloordiv__(self, lhs: Int) -> Int:
        """Reflected `//`."""
        return lhs.__floordiv__(self)

    @always_inline("nodebug")
    fn __rmod__(self, lhs: Int) -> Int:
        """Reflected `%`."""
        return lhs.__mod__(self)

    @always_inline("nodebug")
    fn __rpow__(self, lhs: Int) -> Int:
        """Reflected `**`."""
        return lhs.__pow__(self)

    @always_inline("nodebug")
    fn __rlshift__(self, lhs: Int) -> Int:
        """Reflected `<<`."""
        return lhs.__lshift__(self)

    @always_inline("nodebug")
    fn __rrshift__(self, lhs: Int) -> Int:
        """Reflected `>>`."""
        return lhs.__rshift__(self)

    @always_inline("nodebug")
    fn __rand__(self, lhs: Int) -> Int:
        """Reflected `&`."""
        return lhs.__and__(self)

    @always_inline("nodebug")
    fn __ror__(self, lhs: Int) -> Int:
        """Reflected `|`."""
        return lhs.__or__(self)

    @always_inline("nodebug")
    fn __rxor__(self, lhs: Int) -> Int:
        """Reflected `^`."""
        return lhs.__xor__(self)

    @always_inline("nodebug")
    fn __iadd__(inout self, rhs: Int):
        """In-place `+`."""
        self = self.__add__(rhs)

    @always_inline("nodebug")
    fn __isub__(inout self, rhs: Int):
        """In-place `-`."""
        self = self.__sub__(rhs)

    @always_inline("nodebug")
    fn __imul__(inout self, rhs: Int):
        """In-place `*`."""
        self = self.__mul__(rhs)

    @always_inline("nodebug")
    fn __itruediv__(inout self, rhs: Int):
        """In-place `//` (there is no other in-place quotient)."""
        self = self.__floordiv__(rhs)

    @always_inline("nodebug")
    fn __ifloordiv__(inout self, rhs: Int):
        """In-place `//`."""
        self = self.__floordiv__(rhs)

    @always_inline("nodebug")
    fn __imod__(inout self, rhs: Int):
        """In-place `%`."""
        self = self.__mod__(rhs)

    @always_inline("nodebug")
    fn __ipow__(inout self, rhs: Int):
        """In-place `**`."""
        self = self.__pow__(rhs)

    @always_inline("nodebug")
    fn __ilshift__(inout self, rhs: Int):
        """In-place `<<`."""
        self = self.__lshift__(rhs)

    @always_inline("nodebug")
    fn __irshift__(inout self, rhs: Int):
        """In-place `>>`."""
        self = self.__rshift__(rhs)

    @always_inline("nodebug")
    fn __iand__(inout self, rhs: Int):
        """In-place `&`."""
        self = self.__and__(rhs)

    @always_inline("nodebug")
    fn __ior__(inout self, rhs: Int):
        """In-place `|`."""
        self = self.__or__(rhs)

    @always_inline("nodebug")
    fn __ixor__(inout self, rhs: Int):
        """In-place `^`."""
        self = self.__xor__(rhs)


@always_inline("nodebug")
fn _select_int(condition: Bool, a: Int, b: Int) -> Int:
    """`a` if the condition holds, else `b`, without a branch."""
    return Int {value: __mlir_op.`pop.select`(condition.value, a.value, b.value)}


@always_inline("nodebug")
fn _safe_divisor(dividend: Int, divisor: Int) -> Int:
    """The divisor, or 1 where the machine would trap: zero, and the one quotient that overflows."""
    __mlir_op.`kgen.check.divisor`(divisor.value)
    let overflow = divisor.__eq__(-1).__and__(dividend.__eq__(-9223372036854775808))
    return _select_int(divisor.__eq__(0).__or__(overflow), 1, divisor)


@always_inline("nodebug")
fn _is_power(divisor: Int) -> Bool:
    """Whether a divisor is a power of two. It is asked without a branch, so that division by a constant becomes a shift
    as soon as the call is inlined; beside a real division the few instructions cost nothing."""
    return divisor.__gt__(0).__and__(divisor.__and__(divisor.__sub__(1)).__eq__(0))


@always_inline("nodebug")
fn _trailing_zeros(value: Int) -> __mlir_type.index:
    """How many low bits are zero."""
    let lane = __mlir_op.`pop.cast_from_builtin`[_type=__mlir_type.`!pop.scalar<index>`](value.value)
    let count = __mlir_op.`pop.call_llvm_intrinsic`[intrin="llvm.cttz"](lane)
    return __mlir_op.`pop.cast_to_builtin`[_type=__mlir_type.index](count)
