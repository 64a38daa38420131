"""Sorting numbers by the digits of their bits, which compares nothing."""

from memory.memory import memset_zero
from memory.unsafe import bitcast

alias _DIGIT_BITS = 8
alias _BUCKETS = 1 << _DIGIT_BITS


@always_inline
fn _key_type[type: DType]() -> DType:
    """The unsigned integers of a type's width."""
    @parameter
    if type.sizeof() == 1:
        return DType.uint8
    elif type.sizeof() == 2:
        return DType.uint16
    elif type.sizeof() == 4:
        return DType.uint32
    return DType.uint64


@always_inline
fn _sort_key[type: DType](value: SIMD[type, 1]) -> SIMD[_key_type[type](), 1]:
    """An integer that is smaller for a smaller number; greatest for what is not a number."""
    alias key_type = _key_type[type]()
    alias sign = SIMD[key_type, 1](1) << (8 * type.sizeof() - 1)

    @parameter
    if type.is_bool():
        return value.cast[key_type]()
    let bits = bitcast[key_type, 1](value)

    @parameter
    if type.is_unsigned():
        return bits
    elif type.is_integral():
        return bits ^ sign
    # without branches, which random signs would have mispredicted
    let is_negative = bits >> (8 * type.sizeof() - 1)
    return (value != value).select(~SIMD[key_type, 1](0), bits ^ ((0 - is_negative) | sign))


@always_inline
fn _bucket[type: DType](value: SIMD[type, 1], digit: Int) -> Int:
    """A digit of a number's key, the lowest one first."""
    return ((_sort_key(value) >> (_DIGIT_BITS * digit)).to_int()) & (_BUCKETS - 1)


fn _radix_sort[type: DType](data: DTypePointer[type], count: Int):
    """Sorts by one digit after the other, the lowest first, each time into other memory; digits that all share are left
    out.
    """
    alias digits = type.sizeof()
    let places = stack_allocation[digits * _BUCKETS, Int]()
    if _count_digits(data, count, places):
        return
    let room = DTypePointer[type].alloc(count)
    var source = data
    var target = room

    @parameter
    for digit in range(digits):
        let starts = places.offset(digit * _BUCKETS)
        if starts.load(_bucket(source.load(), digit)) < count:
            _distribute[type, digit](source, target, count, starts)
            let written = target
            target = source
            source = written
    if source != data:
        memcpy(data, source, count)
    room.free()


@always_inline
fn _count_digits[type: DType](data: DTypePointer[type], count: Int, places: Pointer[Int]) -> Bool:
    """Counts for each digit how many numbers have each value of it; returns whether the numbers are in order already.
    """
    alias digits = type.sizeof()
    memset_zero(places, digits * _BUCKETS)
    var in_order = True
    var before = _sort_key(data.load())
    for i in range(count):
        let value = data.load(i)

        @parameter
        for digit in range(digits):
            let place = digit * _BUCKETS + _bucket(value, digit)
            places.store(place, places.load(place) + 1)
        let key = _sort_key(value)
        in_order = in_order & (before <= key)
        before = key
    return in_order


@always_inline
fn _distribute[type: DType, digit: Int](
    source: DTypePointer[type], target: DTypePointer[type], count: Int, starts: Pointer[Int]
):
    """Moves numbers to where those with their digit belong, in the order in which they come."""
    var start: Int = 0
    for bucket in range(_BUCKETS):
        let size = starts.load(bucket)
        starts.store(bucket, start)
        start += size
    for i in range(count):
        let value = source.load(i)
        let bucket = _bucket(value, digit)
        let place = starts.load(bucket)
        target.store(place, value)
        starts.store(bucket, place + 1)
