"""Complex numbers, and vectors of them (stdlib.md 4)."""

from math.reals import sqrt

alias ComplexFloat32 = ComplexSIMD[DType.float32, 1]
"""A complex number of two `Float32`."""
alias ComplexFloat64 = ComplexSIMD[DType.float64, 1]
"""A complex number of two `Float64`."""
alias ComplexGenericSIMD = ComplexSIMD


@register_passable("trivial")
struct ComplexSIMD[type: DType, size: Int]:
    """`size` complex numbers: their real and their imaginary parts.

    ```mojo
    from complex import ComplexFloat64
    let z = ComplexFloat64(3, 4)
    print(z * z, z.norm())  # prints -7.0 + 24.0i 5.0
    ```
    """

    var re: SIMD[type, size]
    var im: SIMD[type, size]

    @always_inline("nodebug")
    fn __init__() -> Self:
        """Zero."""
        return Self {re: SIMD[type, size](), im: SIMD[type, size]()}

    @always_inline("nodebug")
    fn __init__(re: SIMD[type, size]) -> Self:
        """A real number."""
        return Self {re: re, im: SIMD[type, size]()}

    @always_inline("nodebug")
    fn __init__(re: SIMD[type, size], im: SIMD[type, size]) -> Self:
        """The number with these parts."""
        return Self {re: re, im: im}

    @always_inline("nodebug")
    fn __neg__(self) -> Self:
        """The number of the opposite sign."""
        return Self {re: -self.re, im: -self.im}

    @always_inline("nodebug")
    fn __add__(self, rhs: Self) -> Self:
        """Sum."""
        return Self {re: self.re + rhs.re, im: self.im + rhs.im}

    @always_inline("nodebug")
    fn __sub__(self, rhs: Self) -> Self:
        """Difference."""
        return Self {re: self.re - rhs.re, im: self.im - rhs.im}

    @always_inline("nodebug")
    fn __mul__(self, rhs: Self) -> Self:
        """Product."""
        return Self {
            re: self.re.fma(rhs.re, -(self.im * rhs.im)),
            im: self.re.fma(rhs.im, self.im * rhs.re),
        }

    @always_inline
    fn __truediv__(self, rhs: Self) -> Self:
        """Quotient."""
        let scale = rhs.squared_norm()
        return Self {
            re: (self.re * rhs.re + self.im * rhs.im) / scale,
            im: (self.im * rhs.re - self.re * rhs.im) / scale,
        }

    @always_inline("nodebug")
    fn __radd__(self, lhs: Self) -> Self:
        """Sum."""
        return lhs + self

    @always_inline("nodebug")
    fn __rsub__(self, lhs: Self) -> Self:
        """Difference."""
        return lhs - self

    @always_inline("nodebug")
    fn __rmul__(self, lhs: Self) -> Self:
        """Product."""
        return lhs * self

    @always_inline
    fn __rtruediv__(self, lhs: Self) -> Self:
        """Quotient."""
        return lhs / self

    @always_inline("nodebug")
    fn __iadd__(inout self, rhs: Self):
        """Adds a number."""
        self = self + rhs

    @always_inline("nodebug")
    fn __isub__(inout self, rhs: Self):
        """Subtracts a number."""
        self = self - rhs

    @always_inline("nodebug")
    fn __imul__(inout self, rhs: Self):
        """Multiplies by a number."""
        self = self * rhs

    @always_inline("nodebug")
    fn squared_norm(self) -> SIMD[type, size]:
        """The square of the distance from zero.

        ```mojo
        from complex import ComplexFloat64
        print(ComplexFloat64(3, 4).squared_norm())  # prints 25.0
        ```
        """
        return self.re.fma(self.re, self.im * self.im)

    @always_inline
    fn norm(self) -> SIMD[type, size]:
        """The distance from zero.

        ```mojo
        from complex import ComplexFloat64
        print(ComplexFloat64(3, 4).norm())  # prints 5.0
        ```
        """
        return sqrt(self.squared_norm())

    @always_inline("nodebug")
    fn squared_add(self, c: Self) -> Self:
        """`self * self + c`.

        ```mojo
        from complex import ComplexFloat64
        print(ComplexFloat64(1, 1).squared_add(ComplexFloat64(0.5, 0)))  # prints 0.5 + 2.0i
        ```
        """
        return self.fma(self, c)

    @always_inline("nodebug")
    fn fma(self, b: Self, c: Self) -> Self:
        """`self * b + c`.

        ```mojo
        from complex import ComplexFloat64
        print(ComplexFloat64(1, 1).fma(ComplexFloat64(2, 0), ComplexFloat64(0, 1)))  # prints 2.0 + 3.0i
        ```
        """
        return Self {
            re: self.re.fma(b.re, -(self.im.fma(b.im, -c.re))),
            im: self.re.fma(b.im, self.im.fma(b.re, c.im)),
        }

    @always_inline
    fn __abs__(self) -> SIMD[type, size]:
        """The distance from zero."""
        return self.norm()

    fn __str__(self) -> String:
        """As in `1.0 + 2.0i`; several numbers in brackets."""
        @parameter
        if size == 1:
            return _number(self.re[0], self.im[0])
        var text = String("[")
        for i in range(size):
            if i > 0:
                text += ", "
            text += _number(self.re[i], self.im[i])
        text += "]"
        return text^


fn _number[type: DType](re: SIMD[type, 1], im: SIMD[type, 1]) -> String:
    """One complex number."""
    var text = re.__str__()
    text += " + "
    text += im.__str__()
    text += "i"
    return text^
