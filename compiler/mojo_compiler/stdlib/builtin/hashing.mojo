"""Hashes of bytes: words are mixed in one after the other, those of long texts in lanes."""

from memory.unsafe import bitcast

alias _LANES = 8
alias _FACTOR = UInt64(0x9E3779B97F4A7C15)
"""2**64 by the golden ratio: odd, with bits that follow no pattern."""


@no_inline
fn hash(bytes: DTypePointer[DType.int8], n: Int) -> Int:
    """A number that equal sequences of `n` bytes share."""
    var state = UInt64(n) * _FACTOR
    var i: Int = 0
    if n >= 8 * _LANES:
        var lanes = SIMD[DType.uint64, _LANES](state)
        while i + 8 * _LANES <= n:
            lanes = _mixed(lanes ^ _words[_LANES](bytes, i))
            i += 8 * _LANES

        @parameter
        for lane in range(_LANES):
            state = _mixed(state ^ lanes[lane])
    while i + 8 <= n:
        state = _mixed(state ^ _words[1](bytes, i))
        i += 8
    if i < n:
        state = _mixed(state ^ _last_word(bytes, i, n))
    return state.to_int()


@always_inline
fn _mixed[lanes: Int](value: SIMD[DType.uint64, lanes]) -> SIMD[DType.uint64, lanes]:
    """Another number for each number, in which every bit counts for the low ones."""
    let product = value * SIMD[DType.uint64, lanes](_FACTOR)
    return product ^ (product >> 32)


@always_inline
fn _words[count: Int](bytes: DTypePointer[DType.int8], offset: Int) -> SIMD[DType.uint64, count]:
    """Eight bytes for each lane."""
    return bitcast[DType.uint64, count](bytes.simd_load[8 * count](offset))


@always_inline
fn _last_word(bytes: DTypePointer[DType.int8], first: Int, end: Int) -> UInt64:
    """The last bytes, fewer than eight: by a word that begins earlier if there are enough bytes."""
    if end >= 8:
        return _words[1](bytes, end - 8)
    var result = UInt64(0)
    for i in range(first, end):
        result = (result << 8) | bytes.load(i).cast[DType.uint8]().cast[DType.uint64]()
    return result
