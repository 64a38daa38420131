"""Searches for bytes in text, many positions at a time: candidates are those where first and last byte of the pattern
fit.
"""

from .string_ref import StringRef
from math.bit import ctlz, ctpop, cttz
from memory.memory import memcmp

alias _BLOCK = 64
"""How many positions are looked at together: the bits of a `UInt64`."""


@register_passable("trivial")
struct _Matches:
    """Goes over the places of a pattern, which is not empty, in a text; they do not overlap."""

    var text: StringRef
    var pattern: StringRef
    var block: Int
    var candidates: UInt64
    var resume: Int

    @always_inline
    fn __init__(text: StringRef, pattern: StringRef, start: Int) -> Self:
        """The places from `start` on."""
        return Self {text: text, pattern: pattern, block: start - _BLOCK, candidates: 0, resume: start}

    @always_inline
    fn next(inout self) -> Int:
        """The next place, -1 if there is none."""
        while True:
            while self.candidates != 0:
                let place = self.block + cttz(self.candidates).to_int()
                self.candidates &= self.candidates - 1
                if place >= self.resume and _is_match(self.text, self.pattern, place):
                    self.resume = place + self.pattern.length
                    return place
            let following = self.block + _BLOCK
            self.block = following if following > self.resume else self.resume
            let left = self.text.length - self.pattern.length + 1 - self.block
            if left <= 0:
                return -1
            self.candidates = _candidates(self.text, self.pattern, self.block, left)


@always_inline
fn _candidates(text: StringRef, pattern: StringRef, block: Int, count: Int) -> UInt64:
    """A bit for each of at most `count` positions from `block` on: whether first and last byte of the pattern are
    there.
    """
    let distance = pattern.length - 1
    if count >= _BLOCK:
        let first = text.data.simd_load[_BLOCK](block) == SIMD[DType.int8, _BLOCK](pattern._byte(0))
        let last = text.data.simd_load[_BLOCK](block + distance) == SIMD[DType.int8, _BLOCK](pattern._byte(distance))
        return _bits_of(first & last)
    var bits = UInt64(0)
    for i in range(count):
        let fits = (text._byte(block + i) == pattern._byte(0)) & (
            text._byte(block + i + distance) == pattern._byte(distance)
        )
        bits |= fits.cast[DType.uint64]() << i
    return bits


@always_inline
fn _bits_of(lanes: SIMD[DType.bool, _BLOCK]) -> UInt64:
    """A bit for each lane, that of the first one lowest."""
    return UInt64(__mlir_op.`pop.bitcast`[_type=__mlir_type.`!pop.scalar<uint64>`](lanes.value))


@always_inline
fn _is_match(text: StringRef, pattern: StringRef, place: Int) -> Bool:
    """Whether the bytes between the first and the last one, which fit, are the pattern's."""
    if pattern.length <= 2:
        return True
    return memcmp(text.data.offset(place + 1), pattern.data.offset(1), pattern.length - 2) == 0


@no_inline
fn _find(text: StringRef, pattern: StringRef, start: Int) -> Int:
    """The first place of a pattern from `start` on, -1 if there is none."""
    if pattern.length == 0:
        return start if start <= text.length else -1
    var matches = _Matches(text, pattern, start)
    return matches.next()


@no_inline
fn _find_last(text: StringRef, pattern: StringRef, start: Int) -> Int:
    """The last place of a pattern from `start` on, -1 if there is none."""
    var end = text.length - pattern.length + 1
    if pattern.length == 0:
        return text.length if start < end else -1
    while end > start:
        let block = end - _BLOCK if end - _BLOCK > start else start
        var candidates = _candidates(text, pattern, block, end - block)
        while candidates != 0:
            let bit = 63 - ctlz(candidates)
            if _is_match(text, pattern, block + bit.to_int()):
                return block + bit.to_int()
            candidates ^= UInt64(1) << bit
        end = block
    return -1


@no_inline
fn _count(text: StringRef, pattern: StringRef) -> Int:
    """How often a pattern, which is not empty, occurs without overlaps."""
    var result: Int = 0
    if pattern.length == 1:
        for block in range(0, text.length, _BLOCK):
            result += ctpop(_candidates(text, pattern, block, text.length - block)).to_int()
        return result
    var matches = _Matches(text, pattern, 0)
    while matches.next() >= 0:
        result += 1
    return result
