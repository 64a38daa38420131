"""Ranges of integers."""


@register_passable("trivial")
struct _ZeroStartingRange:
    """The integers from 0 up to `end`; also its own iterator."""

    var curr: Int
    var end: Int

    @always_inline("nodebug")
    fn __init__(end: Int) -> Self:
        """The integers below `end`."""
        return Self {curr: 0, end: end}

    @always_inline("nodebug")
    fn __iter__(self) -> Self:
        """The range, to be consumed."""
        return self

    @always_inline("nodebug")
    fn __next__(inout self) -> Int:
        """Takes the next integer."""
        let result = self.curr
        self.curr = result + 1
        return result

    @always_inline("nodebug")
    fn __len__(self) -> Int:
        """How many integers are left; the loop ends unless this is positive."""
        return self.end - self.curr

    @always_inline("nodebug")
    fn __getitem__(self, index: Int) -> Int:
        """The integer at a position."""
        return self.curr + index


@register_passable("trivial")
struct _SequentialRange:
    """The integers from `start` up to `end`; also its own iterator."""

    var start: Int
    var end: Int

    @always_inline("nodebug")
    fn __init__(start: Int, end: Int) -> Self:
        """The integers from `start` up to `end`."""
        return Self {start: start, end: end}

    @always_inline("nodebug")
    fn __iter__(self) -> Self:
        """The range, to be consumed."""
        return self

    @always_inline("nodebug")
    fn __next__(inout self) -> Int:
        """Takes the next integer."""
        let result = self.start
        self.start = result + 1
        return result

    @always_inline("nodebug")
    fn __len__(self) -> Int:
        """How many integers are left; the loop ends unless this is positive."""
        return self.end - self.start

    @always_inline("nodebug")
    fn __getitem__(self, index: Int) -> Int:
        """The integer at a position."""
        return self.start + index


@register_passable("trivial")
struct _StridedRange:
    """Integers at equal distances; also its own iterator. The count is computed once, so that loops only count down."""

    var start: Int
    var step: Int
    var remaining: Int

    @always_inline("nodebug")
    fn __init__(start: Int, end: Int, step: Int) -> Self:
        """The integers from `start` on that come before `end`; none if the step is zero."""
        let distance = end - start if step > 0 else start - end
        let stride = _select_int(step > 0, step, _select_int(step < 0, -step, 1))
        let count = Int {value: __mlir_op.`index.divu`((distance - 1).value, stride.value)} + 1
        return Self {start: start, step: step, remaining: count if (distance > 0) & (step != 0) else 0}

    @always_inline("nodebug")
    fn __iter__(self) -> Self:
        """The range, to be consumed."""
        return self

    @always_inline("nodebug")
    fn __next__(inout self) -> Int:
        """Takes the next integer."""
        let result = self.start
        self.start = result + self.step
        self.remaining = self.remaining - 1
        return result

    @always_inline("nodebug")
    fn __len__(self) -> Int:
        """How many integers are left."""
        return self.remaining

    @always_inline("nodebug")
    fn __getitem__(self, index: Int) -> Int:
        """The integer at a position."""
        return self.start + index * self.step


@always_inline("nodebug")
fn range(end: Int) -> _ZeroStartingRange:
    """The integers from 0 up to `end`.

    ```mojo
    for i in range(3): print(i)
    # prints 0
    # prints 1
    # prints 2
    ```
    """
    return _ZeroStartingRange(end)


@always_inline("nodebug")
fn range(start: Int, end: Int) -> _SequentialRange:
    """The integers from `start` up to `end`.

    ```mojo
    for i in range(5, 8): print(i)
    # prints 5
    # prints 6
    # prints 7
    ```
    """
    return _SequentialRange(start, end)


@always_inline("nodebug")
fn range(start: Int, end: Int, step: Int) -> _StridedRange:
    """The integers from `start` on, `step` apart, that come before `end`.

    ```mojo
    for i in range(10, 0, -4): print(i)
    # prints 10
    # prints 6
    # prints 2
    ```
    """
    return _StridedRange(start, end, step)


@always_inline("nodebug")
fn range[T: Intable](end: T) -> _ZeroStartingRange:
    """The integers from 0 up to `end`."""
    return _ZeroStartingRange(end.__int__())


@always_inline("nodebug")
fn range[T: Intable, U: Intable](start: T, end: U) -> _SequentialRange:
    """The integers from `start` up to `end`."""
    return _SequentialRange(start.__int__(), end.__int__())


# The last parameter lets the overloads that cannot fail go first.
@always_inline("nodebug")
fn range[T: IntableRaising, general: Int = 0](end: T) raises -> _ZeroStartingRange:
    """The integers from 0 up to `end`.

    Raises:
        Whatever the value's `__int__` raises.
    """
    return _ZeroStartingRange(end.__int__())


@always_inline("nodebug")
fn range[T: IntableRaising, U: IntableRaising, general: Int = 0](start: T, end: U) raises -> _SequentialRange:
    """The integers from `start` up to `end`.

    Raises:
        Whatever the values' `__int__` raises.
    """
    return _SequentialRange(start.__int__(), end.__int__())
