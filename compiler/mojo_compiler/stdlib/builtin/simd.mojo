"""Vectors of machine numbers."""

from .aliases import (
    BF16, BFloat16, F16, F32, F64, Float16, Float32, Float64, Int8, Int16, Int32, Int64, Scalar, SI8, SI16, SI32, SI64,
    UI8, UI16, UI32, UI64, UInt8, UInt16, UInt32, UInt64,
)
from math.limit import max_finite, max_or_inf, min_finite, min_or_neginf


@register_passable("trivial")
struct SIMD[type: DType, size: Int = simdwidthof[type]()]:
    """A vector of `size` lanes of `type`; a scalar is a vector of one lane.

    ```mojo
    let v = SIMD[DType.float32, 4](1, 2, 3, 4)
    print(v * 2 + 1, v[3], v.reduce_add())  # prints [3.0, 5.0, 7.0, 9.0] 4.0 10.0
    ```
    """

    var value: __mlir_type[`!pop.simd<`, size.value, `, `, type.value, `>`]
    alias element_type = type
    alias MAX = max_or_inf[type]()
    """The greatest value of a lane: an infinity for floating-point numbers."""
    alias MIN = min_or_neginf[type]()
    """The least value of a lane: minus infinity for floating-point numbers."""
    alias MAX_FINITE = max_finite[type]()
    """The greatest value of a lane that is a number."""
    alias MIN_FINITE = min_finite[type]()
    """The least value of a lane that is a number."""

    @always_inline("nodebug")
    fn __init__() -> Self:
        """Zeros."""
        _check_simd[type, size]()
        return Self {value: _splat[type, size](0)}

    @always_inline("nodebug")
    fn __init__(value: __mlir_type[`!pop.simd<`, size.value, `, `, type.value, `>`]) -> Self:
        """Wraps a machine vector."""
        return Self {value: value}

    @always_inline("nodebug")
    fn __init__(value: Int) -> Self:
        """An integer, converted and repeated in all lanes."""
        _check_simd[type, size]()
        return Self {value: _splat[type, size](value)}

    @always_inline("nodebug")
    fn __init__(value: IntLiteral) -> Self:
        """An integer literal, converted and repeated in all lanes."""
        _check_simd[type, size]()
        return Self {
            value: __mlir_op.`kgen.int_literal.to_simd`[
                _type=__mlir_type[`!pop.simd<`, size.value, `, `, type.value, `>`]
            ](value.value)
        }

    @always_inline("nodebug")
    fn __init__(value: FloatLiteral) -> Self:
        """A floating-point literal, converted and repeated in all lanes."""
        _check_simd[type, size]()
        let lane = __mlir_op.`pop.cast`[_type=__mlir_type[`!pop.scalar<`, type.value, `>`]](value.value)
        return Self {
            value: __mlir_op.`pop.simd.splat`[_type=__mlir_type[`!pop.simd<`, size.value, `, `, type.value, `>`]](lane)
        }

    @always_inline("nodebug")
    fn __init__(value: Bool) -> Self:
        """1 or 0 in all lanes."""
        _check_simd[type, size]()
        let truth = __mlir_op.`pop.cast_from_builtin`[_type=__mlir_type.`!pop.scalar<bool>`](value.value)
        let lane = __mlir_op.`pop.cast`[_type=__mlir_type[`!pop.scalar<`, type.value, `>`]](truth)
        return Self {
            value: __mlir_op.`pop.simd.splat`[_type=__mlir_type[`!pop.simd<`, size.value, `, `, type.value, `>`]](lane)
        }

    @always_inline("nodebug")
    fn __init__(value: SIMD[type, 1]) -> Self:
        """A scalar repeated in all lanes."""
        return Self {
            value: __mlir_op.`pop.simd.splat`[
                _type=__mlir_type[`!pop.simd<`, size.value, `, `, type.value, `>`]
            ](value.value)
        }

    @always_inline
    fn __init__(*elems: SIMD[type, 1]) -> Self:
        """One element a lane, in order, or a single element for all of them."""
        _check_simd[type, size]()
        let list = VariadicList(elems)
        if list.__len__() == 1:
            return Self(list[0])
        if list.__len__() != size:
            _abort("mismatch in the number of elements")
        var result = Self()

        @parameter
        for i in range(size):
            result[i] = list[i]
        return result

    @staticmethod
    @always_inline("nodebug")
    fn splat(x: Bool) -> Self:
        """A truth value in all lanes.

        ```mojo
        print(SIMD[DType.bool, 4].splat(True))  # prints [True, True, True, True]
        ```
        """
        constrained[type.is_bool(), "the lanes must be truth values"]()
        return Self(x)

    @staticmethod
    @always_inline("nodebug")
    fn splat(x: SIMD[type, 1]) -> Self:
        """A scalar in all lanes.

        ```mojo
        print(SIMD[DType.int32, 4].splat(7))  # prints [7, 7, 7, 7]
        ```
        """
        return Self(x)

    @always_inline("nodebug")
    fn __getitem__(self, index: Int) -> SIMD[type, 1]:
        """Lane `index`."""
        _check_index(index, size)
        return SIMD[type, 1] {value: __mlir_op.`pop.simd.extractelement`(self.value, index.value)}

    @always_inline("nodebug")
    fn __setitem__(inout self, index: Int, value: SIMD[type, 1]):
        """Replaces lane `index`."""
        _check_index(index, size)
        self = Self {value: __mlir_op.`pop.simd.insertelement`(self.value, value.value, index.value)}

    @always_inline("nodebug")
    fn __getitem__[T: Intable](self, index: T) -> SIMD[type, 1]:
        """Lane `index`."""
        return self.__getitem__(index.__int__())

    @always_inline("nodebug")
    fn __setitem__[T: Intable](inout self, index: T, value: SIMD[type, 1]):
        """Replaces lane `index`."""
        self.__setitem__(index.__int__(), value)

    @always_inline("nodebug")
    fn __len__(self) -> Int:
        """The number of lanes."""
        return size

    @always_inline("nodebug")
    fn __bool__(self) -> Bool:
        """Whether every lane is not zero."""
        return self.reduce_and()

    @always_inline("nodebug")
    fn to_int(self) -> Int:
        """The integer part of a scalar.

        ```mojo
        print(Float64(2.75).to_int())  # prints 2
        ```
        """
        constrained[size == 1, "expected a scalar type"]()
        return Int(__mlir_op.`pop.cast`[_type=__mlir_type.`!pop.scalar<index>`](self.value))

    @always_inline("nodebug")
    fn __int__(self) -> Int:
        """The integer part of a scalar."""
        return self.to_int()

    @always_inline("nodebug")
    fn __index__(self) -> Int:
        """A scalar integer as a machine word."""
        constrained[type.is_integral(), "only an integer can be an index"]()
        return self.to_int()

    @no_inline
    fn __str__(self) -> String:
        """The text that `print` writes."""
        @parameter
        if size == 1:
            return _format_scalar(self[0])
        var text = String("[")
        for i in range(size):
            if i > 0:
                text += ", "
            text += _format_scalar(self[i])
        text += "]"
        return text^

    @no_inline
    fn _repr_html_(self) -> String:
        """A table of the lanes for notebooks; nothing if they are few."""
        return _table_of_lanes(self)

    @no_inline
    fn _repr_rows_(self, most: Int = 60) -> String:
        """The lanes as rows of cells for terminals; nothing if they are few."""
        return _rows_of_lanes(self, most)

    @always_inline
    fn __hash__(self) -> Int:
        """A number that equal values share."""
        var result: Int = 0
        @parameter
        for i in range(size):
            result = result * 1000003 + _hash_lane(self[i])
        return result

    @always_inline("nodebug")
    fn cast[target: DType](self) -> SIMD[target, size]:
        """Converts every lane: integers wrap, fractions are dropped, truth values become 1 or 0.

        ```mojo
        let v = SIMD[DType.float32, 2](1.5, -2.5)
        print(v.cast[DType.int32]())  # prints [1, -2]
        ```
        """
        return SIMD[target, size] {
            value: __mlir_op.`pop.cast`[_type=__mlir_type[`!pop.simd<`, size.value, `, `, target.value, `>`]](
                self.value
            )
        }

    @always_inline("nodebug")
    fn __lt__(self, rhs: Self) -> SIMD[DType.bool, size]:
        """For every lane, whether it is less than that of `rhs`."""
        return SIMD[DType.bool, size] {
            value: __mlir_op.`pop.cmp`[pred=__mlir_attr.`#pop<cmp_pred lt>`](self.value, rhs.value)
        }

    @always_inline("nodebug")
    fn __le__(self, rhs: Self) -> SIMD[DType.bool, size]:
        """For every lane, whether it is at most that of `rhs`."""
        return SIMD[DType.bool, size] {
            value: __mlir_op.`pop.cmp`[pred=__mlir_attr.`#pop<cmp_pred le>`](self.value, rhs.value)
        }

    @always_inline("nodebug")
    fn __eq__(self, rhs: Self) -> SIMD[DType.bool, size]:
        """For every lane, whether it equals that of `rhs`."""
        return SIMD[DType.bool, size] {
            value: __mlir_op.`pop.cmp`[pred=__mlir_attr.`#pop<cmp_pred eq>`](self.value, rhs.value)
        }

    @always_inline("nodebug")
    fn __ne__(self, rhs: Self) -> SIMD[DType.bool, size]:
        """For every lane, whether it differs from that of `rhs`."""
        return SIMD[DType.bool, size] {
            value: __mlir_op.`pop.cmp`[pred=__mlir_attr.`#pop<cmp_pred ne>`](self.value, rhs.value)
        }

    @always_inline("nodebug")
    fn __gt__(self, rhs: Self) -> SIMD[DType.bool, size]:
        """For every lane, whether it is greater than that of `rhs`."""
        return SIMD[DType.bool, size] {
            value: __mlir_op.`pop.cmp`[pred=__mlir_attr.`#pop<cmp_pred gt>`](self.value, rhs.value)
        }

    @always_inline("nodebug")
    fn __ge__(self, rhs: Self) -> SIMD[DType.bool, size]:
        """For every lane, whether it is at least that of `rhs`."""
        return SIMD[DType.bool, size] {
            value: __mlir_op.`pop.cmp`[pred=__mlir_attr.`#pop<cmp_pred ge>`](self.value, rhs.value)
        }

    @always_inline("nodebug")
    fn __neg__(self) -> Self:
        """The negative of every lane."""
        return Self {value: __mlir_op.`pop.neg`(self.value)}

    @always_inline("nodebug")
    fn __pos__(self) -> Self:
        """The vector itself."""
        return self

    @always_inline("nodebug")
    fn __invert__(self) -> Self:
        """All bits flipped; logical not for truth values."""
        return Self {value: __mlir_op.`pop.not`(self.value)}

    @always_inline("nodebug")
    fn __add__(self, rhs: Self) -> Self:
        """Sum."""
        return Self {value: __mlir_op.`pop.add`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __sub__(self, rhs: Self) -> Self:
        """Difference."""
        return Self {value: __mlir_op.`pop.sub`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __mul__(self, rhs: Self) -> Self:
        """Product."""
        return Self {value: __mlir_op.`pop.mul`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __and__(self, rhs: Self) -> Self:
        """Bitwise and."""
        return Self {value: __mlir_op.`pop.and`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __or__(self, rhs: Self) -> Self:
        """Bitwise or."""
        return Self {value: __mlir_op.`pop.or`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __xor__(self, rhs: Self) -> Self:
        """Bitwise exclusive or."""
        return Self {value: __mlir_op.`pop.xor`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __lshift__(self, rhs: Self) -> Self:
        """Bits moved up."""
        return Self {value: __mlir_op.`pop.shl`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __rshift__(self, rhs: Self) -> Self:
        """Bits moved down; copies of the sign follow for signed lanes."""
        return Self {value: __mlir_op.`pop.shr`(self.value, rhs.value)}

    @always_inline("nodebug")
    fn __truediv__(self, rhs: Self) -> Self:
        """Quotient; truncated for integers, 0 where their divisor is zero."""
        @parameter
        if type.is_floating_point():
            return Self {value: __mlir_op.`pop.div`(self.value, rhs.value)}
        let quotient = Self {value: __mlir_op.`pop.div`(self.value, self._safe_divisor(rhs).value)}
        return (rhs == Self()).select(Self(), quotient)

    @always_inline("nodebug")
    fn __floordiv__(self, rhs: Self) -> Self:
        """Quotient rounded down; 0 where an integer divisor is zero."""
        @parameter
        if type.is_floating_point():
            return Self {value: __mlir_op.`pop.floor`(__mlir_op.`pop.div`(self.value, rhs.value))}
        elif type.is_unsigned():
            return self.__truediv__(rhs)
        let divisor = self._safe_divisor(rhs)
        let quotient = Self {value: __mlir_op.`pop.div`(self.value, divisor.value)}
        let rest = self - quotient * divisor
        let inexact = (rest != Self()) & ((rest ^ divisor) < Self())
        let shifted = self >> Self {value: __mlir_op.`pop.call_llvm_intrinsic`[intrin="llvm.cttz"](rhs.value)}
        let general = (rhs == Self()).select(Self(), quotient - inexact.cast[type]())
        return _are_powers(rhs).select(shifted, general)

    @always_inline("nodebug")
    fn __mod__(self, rhs: Self) -> Self:
        """Remainder with the divisor's sign; 0 where the divisor is zero."""
        @parameter
        if type.is_floating_point():
            let rest = Self {value: __mlir_op.`pop.rem`(self.value, rhs.value)}
            let wrong_sign = (rest != Self()) & ((rest < Self()) ^ (rhs < Self()))
            return (rhs == Self()).select(Self(), wrong_sign.select(rest + rhs, rest))
        let divisor = self._safe_divisor(rhs)
        let rest = Self {value: __mlir_op.`pop.rem`(self.value, divisor.value)}
        @parameter
        if type.is_unsigned():
            return rest
        let general = ((rest != Self()) & ((rest ^ divisor) < Self())).select(rest + divisor, rest)
        return _are_powers(rhs).select(self & (rhs - Self(1)), general)

    @always_inline("nodebug")
    fn _safe_divisor(self, divisor: Self) -> Self:
        """The divisor, with 1 where the machine would trap: zero, and the one quotient that overflows."""
        __mlir_op.`kgen.check.divisor`(divisor.value)
        let zero = divisor == Self()
        @parameter
        if type.is_unsigned():
            return zero.select(Self(1), divisor)
        let lowest = Self(1) << Self(type.bitwidth() - 1)
        return (zero | ((divisor == Self(-1)) & (self == lowest))).select(Self(1), divisor)

    @always_inline
    fn __pow__(self, exponent: Int) -> Self:
        """Power by repeated products; a negative exponent gives the reciprocal, or 0 for integers."""
        if exponent < 0:
            @parameter
            if type.is_floating_point():
                return Self(1) / self.__pow__(-exponent)
            return Self()
        if exponent == 2:
            return self * self
        var result = Self(1)
        var base = self
        var rest = exponent
        while rest != 0:
            if rest & 1:
                result = result * base
            base = base * base
            rest = rest >> 1
        return result

    @always_inline("nodebug")
    fn __pow__(self, exponent: Self) -> Self:
        """Lane-wise power."""
        return _pow(self, exponent)

    @always_inline("nodebug")
    fn __pow__[exponent_type: DType](self, exponent: SIMD[exponent_type, size]) -> Self:
        """Lane-wise power."""
        return _pow(self, exponent)

    @always_inline("nodebug")
    fn __radd__(self, lhs: Self) -> Self:
        """Reflected `+`."""
        return lhs.__add__(self)

    @always_inline("nodebug")
    fn __rsub__(self, lhs: Self) -> Self:
        """Reflected `-`."""
        return lhs.__sub__(self)

    @always_inline("nodebug")
    fn __rmul__(self, lhs: Self) -> Self:
        """Reflected `*`."""
        return lhs.__mul__(self)

    @always_inline("nodebug")
    fn __rtruediv__(self, lhs: Self) -> Self:
        """Reflected `/`."""
        return lhs.__truediv__(self)

    @always_inline("nodebug")
    fn __rfloordiv__(self, lhs: Self) -> Self:
        """Reflected `//`."""
        return lhs.__floordiv__(self)

    @always_inline("nodebug")
    fn __rmod__(self, lhs: Self) -> Self:
        """Reflected `%`."""
        return lhs.__mod__(self)

    @always_inline("nodebug")
    fn __rpow__(self, lhs: Self) -> Self:
        """Reflected `**`."""
        return lhs.__pow__(self)

    @always_inline("nodebug")
    fn __rlshift__(self, lhs: Self) -> Self:
        """Reflected `<<`."""
        return lhs.__lshift__(self)

    @always_inline("nodebug")
    fn __rrshift__(self, lhs: Self) -> Self:
        """Reflected `>>`."""
        return lhs.__rshift__(self)

    @always_inline("nodebug")
    fn __rand__(self, lhs: Self) -> Self:
        """Reflected `&`."""
        return lhs.__and__(self)

    @always_inline("nodebug")
    fn __ror__(self, lhs: Self) -> Self:
        """Reflected `|`."""
        return lhs.__or__(self)

    @always_inline("nodebug")
    fn __rxor__(self, lhs: Self) -> Self:
        """Reflected `^`."""
        return lhs.__xor__(self)

    @always_inline("nodebug")
    fn __iadd__(inout self, rhs: Self):
        """In-place `+`."""
        self = self.__add__(rhs)

    @always_inline("nodebug")
    fn __isub__(inout self, rhs: Self):
        """In-place `-`."""
        self = self.__sub__(rhs)

    @always_inline("nodebug")
    fn __imul__(inout self, rhs: Self):
        """In-place `*`."""
        self = self.__mul__(rhs)

    @always_inline("nodebug")
    fn __itruediv__(inout self, rhs: Self):
        """In-place `/`."""
        self = self.__truediv__(rhs)

    @always_inline("nodebug")
    fn __ifloordiv__(inout self, rhs: Self):
        """In-place `//`."""
        self = self.__floordiv__(rhs)

    @always_inline("nodebug")
    fn __imod__(inout self, rhs: Self):
        """In-place `%`."""
        self = self.__mod__(rhs)

    @always_inline("nodebug")
    fn __ipow__(inout self, rhs: Self):
        """In-place `**`."""
        self = self.__pow__(rhs)

    @always_inline("nodebug")
    fn __ilshift__(inout self, rhs: Self):
        """In-place `<<`."""
        self = self.__lshift__(rhs)

    @always_inline("nodebug")
    fn __irshift__(inout self, rhs: Self):
        """In-place `>>`."""
        self = self.__rshift__(rhs)

    @always_inline("nodebug")
    fn __iand__(inout self, rhs: Self):
        """In-place `&`."""
        self = self.__and__(rhs)

    @always_inline("nodebug")
    fn __ior__(inout self, rhs: Self):
        """In-place `|`."""
        self = self.__or__(rhs)

    @always_inline("nodebug")
    fn __ixor__(inout self, rhs: Self):
        """In-place `^`."""
        self = self.__xor__(rhs)

    @always_inline("nodebug")
    fn __ipow__(inout self, exponent: Int):
        """In-place `**`."""
        self = self.__pow__(exponent)

    @always_inline("nodebug")
    fn fma(self, multiplier: Self, accumulator: Self) -> Self:
        """`self * multiplier + accumulator`, rounded once.

        ```mojo
        let v = SIMD[DType.float64, 2](1, 2)
        print(v.fma(10, 0.5))  # prints [10.5, 20.5]
        ```
        """
        return Self {value: __mlir_op.`pop.fma`(self.value, multiplier.value, accumulator.value)}

    @always_inline("nodebug")
    fn min(self, other: Self) -> Self:
        """The smaller of each pair of lanes.

        ```mojo
        let v = SIMD[DType.int32, 4](1, 5, 3, 7)
        print(v.min(4))  # prints [1, 4, 3, 4]
        ```
        """
        return Self {value: __mlir_op.`pop.min`(self.value, other.value)}

    @always_inline("nodebug")
    fn max(self, other: Self) -> Self:
        """The greater of each pair of lanes.

        ```mojo
        let v = SIMD[DType.int32, 4](1, 5, 3, 7)
        print(v.max(4))  # prints [4, 5, 4, 7]
        ```
        """
        return Self {value: __mlir_op.`pop.max`(self.value, other.value)}

    @always_inline("nodebug")
    fn select[result: DType](self, true_case: SIMD[result, size], false_case: SIMD[result, size]) -> SIMD[result, size]:
        """Lanes of `true_case` where this vector of truth values is true, else lanes of `false_case`.

        ```mojo
        let v = SIMD[DType.int32, 4](1, -5, 3, -7)
        print((v > 0).select(v, -v))  # prints [1, 5, 3, 7]
        ```
        """
        constrained[type.is_bool(), "expected a vector of truth values"]()
        return SIMD[result, size] {
            value: __mlir_op.`pop.simd.select`(self.value, true_case.value, false_case.value)
        }

    @always_inline("nodebug")
    fn shuffle[*mask: Int](self) -> Self:
        """Lane i is lane `mask[i]`.

        ```mojo
        let v = SIMD[DType.int32, 4](1, 2, 3, 4)
        print(v.shuffle[3, 2, 1, 0]())  # prints [4, 3, 2, 1]
        ```
        """
        return Self {value: __mlir_op.`pop.simd.shuffle`[mask=mask](self.value, self.value)}

    @always_inline("nodebug")
    fn shuffle[*mask: Int](self, other: Self) -> Self:
        """Lane i is lane `mask[i]` of the two vectors joined.

        ```mojo
        let v = SIMD[DType.int32, 2](1, 2)
        print(v.shuffle[0, 2](v + 10))  # prints [1, 11]
        ```
        """
        return Self {value: __mlir_op.`pop.simd.shuffle`[mask=mask](self.value, other.value)}

    @always_inline("nodebug")
    fn slice[output_width: Int](self, offset: Int = 0) -> SIMD[type, output_width]:
        """`output_width` lanes from `offset` on.

        ```mojo
        let v = SIMD[DType.int32, 4](1, 2, 3, 4)
        print(v.slice[2](1))  # prints [2, 3]
        ```
        """
        return SIMD[type, output_width] {
            value: __mlir_op.`pop.simd.slice`[
                _type=__mlir_type[`!pop.simd<`, output_width.value, `, `, type.value, `>`]
            ](self.value, offset.value)
        }

    @always_inline("nodebug")
    fn slice[output_width: Int, offset: Int](self) -> SIMD[type, output_width]:
        """Consecutive lanes from a place that is known at compile time.

        Parameters:
            output_width: How many lanes.
            offset: The first of them.

        Returns:
            The lanes.

        ```mojo
        print(SIMD[DType.int8, 4](1, 2, 3, 4).slice[2, offset=1]())  # prints [2, 3]
        ```
        """
        constrained[offset >= 0 and offset + output_width <= size, "the lanes of a slice must be lanes of the vector"]()
        return self.slice[output_width](offset)

    @always_inline
    fn insert[offset: Int = 0, width: Int = 1](self, value: SIMD[type, width]) -> Self:
        """The vector with other lanes at a place.

        Parameters:
            offset: The first lane that is replaced.
            width: How many lanes; inferred.

        Args:
            value: What stands there instead.

        Returns:
            The new vector.

        ```mojo
        print(SIMD[DType.int8, 4](0).insert[offset=2](SIMD[DType.int8, 2](7, 8)))  # prints [0, 0, 7, 8]
        ```
        """
        constrained[offset >= 0 and offset + width <= size, "the lanes that are inserted must fit into the vector"]()
        var result = self

        @parameter
        for i in range(width):
            result[offset + i] = value[i]
        return result

    @always_inline
    fn add_with_overflow(self, rhs: Self) -> Tuple[Self, SIMD[DType.bool, size]]:
        """Sums of integers, and where they do not fit into their lanes.

        Args:
            rhs: The other vector.

        Returns:
            The sums as far as they fit, which wrap, and for each lane whether it wrapped.

        ```mojo
        let sum: UInt8
        let wrapped: SIMD[DType.bool, 1]
        sum, wrapped = UInt8(250).add_with_overflow(10)
        print(sum, wrapped)  # prints 4 True
        ```
        """
        constrained[type.is_integral(), "only integers overflow"]()
        let sum = self + rhs

        @parameter
        if type.is_unsigned():
            return (sum, sum < self)
        return (sum, ((self ^ sum) & (rhs ^ sum)) < Self())

    @always_inline("nodebug")
    fn join(self, other: Self) -> SIMD[type, 2 * size]:
        """These lanes, then those of `other`.

        ```mojo
        let v = SIMD[DType.int32, 2](1, 2)
        print(v.join(v + 2))  # prints [1, 2, 3, 4]
        ```
        """
        return SIMD[type, 2 * size] {value: __mlir_op.`pop.simd.join`(self.value, other.value)}

    @always_inline("nodebug")
    fn interleave(self, other: Self) -> SIMD[type, 2 * size]:
        """Lanes of the two vectors by turns.

        ```mojo
        let v = SIMD[DType.int32, 2](1, 2)
        print(v.interleave(v * 10))  # prints [1, 10, 2, 20]
        ```
        """
        alias mask = _interleaving[size]()
        return SIMD[type, 2 * size] {value: __mlir_op.`pop.simd.shuffle`[mask=mask](self.value, other.value)}

    @always_inline("nodebug")
    fn deinterleave(self) -> StaticTuple[2, SIMD[type, size // 2]]:
        """The even lanes and the odd lanes.

        ```mojo
        let v = SIMD[DType.int32, 4](1, 10, 2, 20)
        print(v.deinterleave()[1])  # prints [10, 20]
        ```
        """
        alias even = _every_second[size](0)
        alias odd = _every_second[size](1)
        return StaticTuple[2, SIMD[type, size // 2]](
            SIMD[type, size // 2] {value: __mlir_op.`pop.simd.shuffle`[mask=even](self.value, self.value)},
            SIMD[type, size // 2] {value: __mlir_op.`pop.simd.shuffle`[mask=odd](self.value, self.value)},
        )

    @always_inline("nodebug")
    fn rotate_left[shift: Int](self) -> Self:
        """Lane i is lane `i + shift`, around the end.

        ```mojo
        let v = SIMD[DType.int32, 4](1, 2, 3, 4)
        print(v.rotate_left[1]())  # prints [2, 3, 4, 1]
        ```
        """
        constrained[shift >= -size and shift < size, "shift must be at least -size and less than size"]()
        alias mask = _rotation[size](shift)
        return Self {value: __mlir_op.`pop.simd.shuffle`[mask=mask](self.value, self.value)}

    @always_inline("nodebug")
    fn rotate_right[shift: Int](self) -> Self:
        """Lane i is lane `i - shift`, around the start.

        ```mojo
        let v = SIMD[DType.int32, 4](1, 2, 3, 4)
        print(v.rotate_right[1]())  # prints [4, 1, 2, 3]
        ```
        """
        constrained[shift > -size and shift <= size, "shift must be greater than -size and at most size"]()
        alias mask = _rotation[size](-shift)
        return Self {value: __mlir_op.`pop.simd.shuffle`[mask=mask](self.value, self.value)}

    @always_inline("nodebug")
    fn shift_left[shift: Int](self) -> Self:
        """Lane i is lane `i + shift`; zeros enter at the end.

        ```mojo
        let v = SIMD[DType.int32, 4](1, 2, 3, 4)
        print(v.shift_left[1]())  # prints [2, 3, 4, 0]
        ```
        """
        constrained[shift >= 0 and shift <= size, "shift must be between 0 and size"]()
        alias mask = _shifting[size](shift)
        return Self {value: __mlir_op.`pop.simd.shuffle`[mask=mask](self.value, Self().value)}

    @always_inline("nodebug")
    fn shift_right[shift: Int](self) -> Self:
        """Lane i is lane `i - shift`; zeros enter at the start.

        ```mojo
        let v = SIMD[DType.int32, 4](1, 2, 3, 4)
        print(v.shift_right[1]())  # prints [0, 1, 2, 3]
        ```
        """
        constrained[shift >= 0 and shift <= size, "shift must be between 0 and size"]()
        alias mask = _shifting[size](-shift)
        return Self {value: __mlir_op.`pop.simd.shuffle`[mask=mask](self.value, Self().value)}

    @always_inline("nodebug")
    fn reduce[
        func: fn[type: DType, width: Int](SIMD[type, width], SIMD[type, width]) capturing -> SIMD[type, width]
    ](self) -> SIMD[type, 1]:
        """Combines the lower and the upper half with `func` until one lane is left.

        ```mojo
        fn add[type: DType, width: Int](a: SIMD[type, width], b: SIMD[type, width]) -> SIMD[type, width]: return a + b
        print(SIMD[DType.int32, 4](1, 2, 3, 4).reduce[add]())  # prints 10
        ```
        """
        @parameter
        if size == 1:
            return self[0]
        alias half = size // 2
        return func[type, half](self.slice[half](0), self.slice[half](half)).reduce[func]()

    @always_inline("nodebug")
    fn reduce_add(self) -> SIMD[type, 1]:
        """Sum of all lanes, combined in halves.

        ```mojo
        print(SIMD[DType.int32, 4](1, 2, 3, 4).reduce_add())  # prints 10
        ```
        """
        return SIMD[type, 1] {value: __mlir_op.`pop.simd.reduce_add`(self.value)}

    @always_inline("nodebug")
    fn reduce_add[size_out: Int](self) -> SIMD[type, size_out]:
        """Sums of the lanes that are `size_out` apart, combined in halves.

        ```mojo
        print(SIMD[DType.int32, 4](1, 2, 3, 4).reduce_add[2]())  # prints [4, 6]
        ```
        """
        _check_reduced[size, size_out]()

        @parameter
        if size == size_out:
            return self
        return (self.slice[size // 2](0) + self.slice[size // 2](size // 2)).reduce_add[size_out]()

    @always_inline("nodebug")
    fn reduce_mul(self) -> SIMD[type, 1]:
        """Product of all lanes, combined in halves.

        ```mojo
        print(SIMD[DType.int32, 4](1, 2, 3, 4).reduce_mul())  # prints 24
        ```
        """
        return SIMD[type, 1] {value: __mlir_op.`pop.simd.reduce_mul`(self.value)}

    @always_inline("nodebug")
    fn reduce_mul[size_out: Int](self) -> SIMD[type, size_out]:
        """Products of the lanes that are `size_out` apart, combined in halves."""
        _check_reduced[size, size_out]()

        @parameter
        if size == size_out:
            return self
        return (self.slice[size // 2](0) * self.slice[size // 2](size // 2)).reduce_mul[size_out]()

    @always_inline("nodebug")
    fn reduce_max(self) -> SIMD[type, 1]:
        """Greatest of all lanes, combined in halves.

        ```mojo
        print(SIMD[DType.int32, 4](1, 7, 3, 4).reduce_max())  # prints 7
        ```
        """
        return SIMD[type, 1] {value: __mlir_op.`pop.simd.reduce_max`(self.value)}

    @always_inline("nodebug")
    fn reduce_max[size_out: Int](self) -> SIMD[type, size_out]:
        """Maxima of the lanes that are `size_out` apart, combined in halves."""
        _check_reduced[size, size_out]()

        @parameter
        if size == size_out:
            return self
        return self.slice[size // 2](0).max(self.slice[size // 2](size // 2)).reduce_max[size_out]()

    @always_inline("nodebug")
    fn reduce_min(self) -> SIMD[type, 1]:
        """Least of all lanes, combined in halves.

        ```mojo
        print(SIMD[DType.int32, 4](5, 7, 3, 4).reduce_min())  # prints 3
        ```
        """
        return SIMD[type, 1] {value: __mlir_op.`pop.simd.reduce_min`(self.value)}

    @always_inline("nodebug")
    fn reduce_min[size_out: Int](self) -> SIMD[type, size_out]:
        """Minima of the lanes that are `size_out` apart, combined in halves."""
        _check_reduced[size, size_out]()

        @parameter
        if size == size_out:
            return self
        return self.slice[size // 2](0).min(self.slice[size // 2](size // 2)).reduce_min[size_out]()

    @always_inline("nodebug")
    fn reduce_and(self) -> Bool:
        """Whether every lane is not zero.

        ```mojo
        print(SIMD[DType.bool, 2](True, False).reduce_and())  # prints False
        ```
        """
        return Bool(
            __mlir_op.`pop.simd.reduce_and`(
                __mlir_op.`pop.cast`[_type=__mlir_type[`!pop.simd<`, size.value, `, bool>`]](self.value)
            )
        )

    @always_inline("nodebug")
    fn reduce_or(self) -> Bool:
        """Whether some lane is not zero.

        ```mojo
        print(SIMD[DType.bool, 2](True, False).reduce_or())  # prints True
        ```
        """
        return Bool(
            __mlir_op.`pop.simd.reduce_or`(
                __mlir_op.`pop.cast`[_type=__mlir_type[`!pop.simd<`, size.value, `, bool>`]](self.value)
            )
        )
