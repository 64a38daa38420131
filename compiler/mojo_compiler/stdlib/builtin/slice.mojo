"""Slices, as written in subscripts."""

# stands for a missing end (language.md T24)
alias _NO_END = 2147483647


@register_passable("trivial")
struct slice:
    """Positions `start`, `start + step`, ... before `end`.

    ```mojo
    print(String("abcdef")[slice(1, 4)], String("abcdef")[::2])  # prints bcd ace
    ```
    """

    var start: Int
    var end: Int
    var step: Int

    @always_inline("nodebug")
    fn __init__(end: Int) -> Self:
        """The positions before `end`."""
        return Self {start: 0, end: end, step: 1}

    @always_inline("nodebug")
    fn __init__(start: Int, end: Int) -> Self:
        """The positions from `start` up to `end`."""
        return Self {start: start, end: end, step: 1}

    @always_inline("nodebug")
    fn __init__(start: Int, end: Int, step: Int) -> Self:
        """The positions from `start` on, `step` apart, that come before `end`."""
        return Self {start: start, end: end, step: step}

    @always_inline("nodebug")
    fn __init__[T: AnyType, U: AnyType](start: T, end: U) -> Self:
        """The same with parts left out as `None`."""
        return Self {start: _slice_part(start, 0), end: _slice_part(end, _NO_END), step: 1}

    @always_inline("nodebug")
    fn __init__[T: AnyType, U: AnyType, V: AnyType](start: T, end: U, step: V) -> Self:
        """The same with parts left out as `None`."""
        return Self {start: _slice_part(start, 0), end: _slice_part(end, _NO_END), step: _slice_part(step, 1)}

    @always_inline("nodebug")
    fn __eq__(self, other: slice) -> Bool:
        """Whether all parts are equal."""
        return self.start == other.start and self.end == other.end and self.step == other.step

    @always_inline("nodebug")
    fn __ne__(self, other: slice) -> Bool:
        """Whether a part differs."""
        return not (self == other)

    @always_inline("nodebug")
    fn __getitem__(self, index: Int) -> Int:
        """The position number `index`."""
        return self.start + index * self.step

    @always_inline("nodebug")
    fn __len__(self) -> Int:
        """The number of positions."""
        return range(self.start, self.end, self.step).__len__()

    @always_inline("nodebug")
    fn _has_end(self) -> Bool:
        """Whether an end was given."""
        return self.end != _NO_END

    fn _within(self, length: Int) -> slice:
        """The slice with positions counted from the end resolved and cut to a sequence of `length` elements."""
        let back = self.step < 0
        let last = length - 1 if back else length
        let first = -1 if back else 0
        var start = self.start
        var end = self.end
        if back and not self._has_end():
            end = first
            start = last if start == 0 else _resolve(start, length, first, last)
        else:
            start = _resolve(start, length, first, last)
            end = _resolve(end, length, first, last)
        return slice(start, end, self.step)


fn _resolve(position: Int, length: Int, first: Int, last: Int) -> Int:
    """A position counted from the end if negative, cut to `first` ... `last`."""
    let absolute = position + length if position < 0 else position
    if absolute < first:
        return first
    return last if absolute > last else absolute


@always_inline("nodebug")
fn _slice_part(value: Int, missing: Int) -> Int:
    """A part that was given."""
    return value


@always_inline("nodebug")
fn _slice_part(value: NoneType, missing: Int) -> Int:
    """A part that was left out."""
    return missing
