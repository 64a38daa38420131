"""The generator in the lanes of vectors: each lane is as far ahead as the numbers of those before it take it, so that
all of them give the sequence that single numbers give.
"""

alias _MULTIPLIER = 16807
alias _MODULUS = 2147483647
alias _DRAWS = 2147483646
"""How many different numbers a draw has."""


fn _jump(draws: Int) -> UInt64:
    """What takes a state so many draws ahead."""
    var factor = UInt64(1)
    for _ in range(draws):
        factor = factor * _MULTIPLIER % _MODULUS
    return factor


@register_passable("trivial")
struct _Lanes[width: Int, draws: Int]:
    """States of which each makes numbers of `draws` draws."""

    var states: SIMD[DType.uint64, width]

    @always_inline
    fn __init__(state: Int) -> Self:
        """The lanes from a state on."""
        var states = SIMD[DType.uint64, width](state)

        @parameter
        for lane in range(width):
            alias ahead = _jump(lane * draws)
            states[lane] = states[lane] * ahead % _MODULUS
        return Self {states: states}

    @always_inline
    fn _multiply[factor: UInt64](inout self):
        """Takes the states ahead. As 2**31 is one more than the modulus, the upper bits of a product count as much as
        the lower.
        """
        let product = self.states * factor
        let sum = (product & _MODULUS) + (product >> 31)
        self.states = (sum >= _MODULUS).select(sum - _MODULUS, sum)

    @always_inline
    fn _draw(inout self) -> SIMD[DType.int64, width]:
        """Numbers from 0 to `_DRAWS - 1`."""
        self._multiply[_MULTIPLIER]()
        return self.states.cast[DType.int64]() - 1

    @always_inline
    fn uniform(inout self) -> SIMD[DType.float64, width]:
        """Numbers from 0 up to, but without, 1, by two draws."""
        let first = self._draw()
        let second = self._draw() * _DRAWS
        # The product is rounded by itself: as one multiply-add it would give other numbers.
        return (first.cast[DType.float64]() + second.cast[DType.float64]()) / 4611686009837453316.0

    @always_inline
    fn advance(inout self):
        """Goes on to the next numbers, after all draws of these."""
        alias factor = _jump(draws * (width - 1))
        self._multiply[factor]()

    @always_inline
    fn state(self) -> Int:
        """The state from which the next number is made."""
        return self.states[0].to_int()
