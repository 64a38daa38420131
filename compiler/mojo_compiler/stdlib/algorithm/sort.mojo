"""Sorting and selecting in place."""

from .radix_sort import _radix_sort, _sort_key
from collections.vector import DynamicVector

alias _Before = fn[type: AnyType](type, type) capturing -> Bool


fn sort(inout v: DynamicVector[Int]):
    """Sorts integers in ascending order.

    ```mojo
    from algorithm.sort import sort
    var numbers = List[Int](3, 1, 2)
    sort(numbers)
    print(numbers)  # prints [1, 2, 3]
    ```
    """
    sort(v.data, len(v))


fn sort[type: DType](inout v: DynamicVector[SIMD[type, 1]]):
    """Sorts scalars in ascending order.

    ```mojo
    from algorithm.sort import sort
    var numbers = List[Float32](3.5, -1, 2)
    sort(numbers)
    print(numbers)  # prints [-1.0, 2.0, 3.5]
    ```
    """
    sort[type](v.data, len(v))


fn sort(buff: Pointer[Int], len: Int):
    """Sorts integers in ascending order."""
    sort(DTypePointer[DType.int64](buff.bitcast[Int64]()), len)


fn sort[type: DType](buff: Pointer[SIMD[type, 1]], len: Int):
    """Sorts scalars in ascending order, those that are not numbers last; many of them in memory for as many more."""
    alias few = 64 * type.sizeof()
    if len > few:
        _radix_sort(DTypePointer[type](buff), len)
        return

    @parameter
    fn before[T: AnyType](a: SIMD[type, 1], b: SIMD[type, 1]) -> Bool:
        return _sort_key(a) < _sort_key(b)

    _sort[SIMD[type, 1], before](buff, len)


fn sort[type: DType](buff: DTypePointer[type], len: Int):
    """Sorts scalars in ascending order, those that are not numbers last."""
    sort[type](buff.as_scalar_pointer(), len)


fn sort[type: AnyType, cmp_fn: fn[type: AnyType](type, type) capturing -> Bool](buff: Pointer[type], len: Int):
    """Sorts values so that `cmp_fn` holds for no later value and an earlier one."""
    _sort[type, cmp_fn](buff, len)


fn partition[
    type: AnyType, cmp_fn: fn[type: AnyType](type, type) capturing -> Bool
](buff: Pointer[type], k: Int, size: Int):
    """Puts the `k` values that come first under `cmp_fn` before the others."""
    var first: Int = 0
    var end = size
    while end - first > 1:
        let middle = _split[type, cmp_fn](buff, first, end)
        if middle == k:
            return
        if middle > k:
            end = middle
        else:
            first = middle + 1


fn _sort[type: AnyType, before: fn[type: AnyType](type, type) capturing -> Bool](buff: Pointer[type], count: Int):
    """Splits ranges around a pivot, the smaller part first, down to short ones, which are left to insertion; a range
    whose splits go badly is left to a heap."""
    let firsts = stack_allocation[128, Int]()
    let ends = stack_allocation[128, Int]()
    let budgets = stack_allocation[128, Int]()
    var depth: Int = 1
    firsts.store(0, 0)
    ends.store(0, count)
    budgets.store(0, _depth_limit(count))
    while depth > 0:
        depth -= 1
        let first = firsts.load(depth)
        let end = ends.load(depth)
        let budget = budgets.load(depth)
        if end - first <= 16:
            _insertion_sort[type, before](buff, first, end)
        elif budget == 0:
            _heap_sort[type, before](buff.offset(first), end - first)
        else:
            let middle = _split[type, before](buff, first, end)
            let left_is_larger = middle - first > end - middle
            # The larger part waits, so that the stack stays low.
            firsts.store(depth, first if left_is_larger else middle + 1)
            ends.store(depth, middle if left_is_larger else end)
            firsts.store(depth + 1, middle + 1 if left_is_larger else first)
            ends.store(depth + 1, end if left_is_larger else middle)
            budgets.store(depth, budget - 1)
            budgets.store(depth + 1, budget - 1)
            depth += 2


fn _depth_limit(count: Int) -> Int:
    """Twice the number of halvings down to one."""
    var limit: Int = 0
    var rest = count
    while rest > 1:
        rest = rest // 2
        limit += 2
    return limit


@always_inline
fn _swap[type: AnyType](buff: Pointer[type], a: Int, b: Int):
    """Exchanges two values."""
    let kept = buff.load(a)
    buff.store(a, buff.load(b))
    buff.store(b, kept)


@always_inline
fn _split[
    type: AnyType, before: fn[type: AnyType](type, type) capturing -> Bool
](buff: Pointer[type], first: Int, end: Int) -> Int:
    """Puts the median of three values in its place, smaller values before it; returns the place."""
    let last = end - 1
    let middle = first + (end - first) // 2
    if before[type](buff.load(middle), buff.load(first)):
        _swap(buff, middle, first)
    if before[type](buff.load(last), buff.load(first)):
        _swap(buff, last, first)
    if before[type](buff.load(middle), buff.load(last)):
        _swap(buff, middle, last)
    let pivot = buff.load(last)
    var low = first
    var high = last
    while True:
        while before[type](buff.load(low), pivot):
            low += 1
        high -= 1
        while high > low and before[type](pivot, buff.load(high)):
            high -= 1
        if low >= high:
            break
        _swap(buff, low, high)
        low += 1
    _swap(buff, low, last)
    return low


@always_inline
fn _insertion_sort[
    type: AnyType, before: fn[type: AnyType](type, type) capturing -> Bool
](buff: Pointer[type], first: Int, end: Int):
    """Sorts a short range."""
    var i = first + 1
    while i < end:
        let value = buff.load(i)
        var place = i
        while place > first and before[type](value, buff.load(place - 1)):
            buff.store(place, buff.load(place - 1))
            place -= 1
        buff.store(place, value)
        i += 1


fn _heap_sort[type: AnyType, before: fn[type: AnyType](type, type) capturing -> Bool](buff: Pointer[type], count: Int):
    """Sorts in a time that no order of the values makes worse."""
    var start = count // 2
    while start > 0:
        start -= 1
        _sift[type, before](buff, start, count)
    var end = count
    while end > 1:
        end -= 1
        _swap(buff, 0, end)
        _sift[type, before](buff, 0, end)


@always_inline
fn _sift[
    type: AnyType, before: fn[type: AnyType](type, type) capturing -> Bool
](buff: Pointer[type], start: Int, count: Int):
    """Moves a value down until none below it comes later."""
    var root = start
    while 2 * root + 1 < count:
        var child = 2 * root + 1
        if child + 1 < count and before[type](buff.load(child), buff.load(child + 1)):
            child += 1
        if not before[type](buff.load(root), buff.load(child)):
            return
        _swap(buff, root, child)
        root = child
