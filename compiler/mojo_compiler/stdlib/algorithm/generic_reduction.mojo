"""Reductions whose steps the caller gives."""

from memory.buffer import Buffer
from utils.list import Dim

alias _Map = fn[
    acc_type: DType, type: DType, width: Int
](SIMD[acc_type, width], SIMD[type, width]) capturing -> SIMD[acc_type, width]
alias _Reduce = fn[type: DType, width: Int](SIMD[type, width]) -> SIMD[type, 1]
alias _Combine = fn[type: DType, width: Int](SIMD[type, width], SIMD[type, width]) capturing -> SIMD[type, width]


@always_inline
fn reduce[
    simd_width: Int, size: Dim, type: DType, acc_type: DType, map_fn: _Map, reduce_fn: _Reduce
](src: Buffer[size, type], init: SIMD[acc_type, 1]) -> SIMD[acc_type, 1]:
    """Accumulates vectors with `map_fn`, then the lanes with `reduce_fn`; what is left over comes first."""
    let count = len(src)
    let whole = count // simd_width * simd_width
    var scalar = init
    var i = whole
    while i < count:
        scalar = map_fn[acc_type, type, 1](scalar, src[i])
        i += 1
    if whole == 0:
        return scalar
    var lanes = src.simd_load[simd_width](0).cast[acc_type]()
    i = simd_width
    while i < whole:
        lanes = map_fn[acc_type, type, simd_width](lanes, src.simd_load[simd_width](i))
        i += simd_width
    return map_fn[acc_type, acc_type, 1](scalar, reduce_fn[acc_type, simd_width](lanes))


@always_inline
fn reduce_boolean[
    simd_width: Int,
    size: Dim,
    type: DType,
    reduce_fn: fn[type: DType, width: Int](SIMD[type, width]) capturing -> Bool,
    continue_fn: fn(Bool) capturing -> Bool,
](src: Buffer[size, type], init: Bool) -> Bool:
    """Asks `reduce_fn` about vectors as long as `continue_fn` wants to hear more."""
    let count = len(src)
    let whole = count // simd_width * simd_width
    var current = init
    var i: Int = 0
    while i < whole:
        current = reduce_fn[type, simd_width](src.simd_load[simd_width](i))
        if not continue_fn(current):
            return current
        i += simd_width
    while i < count:
        current = reduce_fn[type, 1](src[i])
        if not continue_fn(current):
            return current
        i += 1
    return current


@always_inline
fn map_reduce[
    simd_width: Int,
    size: Dim,
    type: DType,
    acc_type: DType,
    input_gen_fn: fn[type: DType, width: Int](Int) capturing -> SIMD[type, width],
    reduce_vec_to_vec_fn: _Map,
    reduce_vec_to_scalar_fn: _Reduce,
](dst: Buffer[size, type], init: SIMD[acc_type, 1]) -> SIMD[acc_type, 1]:
    """Fills `dst` with what `input_gen_fn` makes, and reduces it on the way."""
    let count = len(dst)
    let whole = count // simd_width * simd_width
    var lanes = SIMD[acc_type, simd_width](0)
    var i: Int = 0
    while i < whole:
        let made = input_gen_fn[type, simd_width](i)
        dst.simd_store[simd_width](i, made)
        lanes = made.cast[acc_type]() if i == 0 else reduce_vec_to_vec_fn[acc_type, type, simd_width](lanes, made)
        i += simd_width
    var scalar = init
    if whole > 0:
        scalar = reduce_vec_to_vec_fn[acc_type, acc_type, 1](init, reduce_vec_to_scalar_fn[acc_type, simd_width](lanes))
    while i < count:
        let made = input_gen_fn[type, 1](i)
        dst[i] = made
        scalar = reduce_vec_to_vec_fn[acc_type, type, 1](scalar, made)
        i += 1
    return scalar
