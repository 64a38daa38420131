"""Where the greatest and smallest scalars stand."""

from .axes import _along_axis
from memory.nd_buffer import NDBuffer
from runtime.llcl import OutputChainPtr
from utils.list import DimList

alias _Better = fn[type: DType, width: Int](SIMD[type, width], SIMD[type, width]) -> SIMD[DType.bool, width]


@always_inline
fn _greater[type: DType, width: Int](a: SIMD[type, width], b: SIMD[type, width]) -> SIMD[DType.bool, width]:
    """Where `a` is greater than `b`, or the only one that is not a number."""
    return ~(a <= b) & (b == b)


@always_inline
fn _smaller[type: DType, width: Int](a: SIMD[type, width], b: SIMD[type, width]) -> SIMD[DType.bool, width]:
    """Where `a` is smaller than `b`, or the only one that is not a number."""
    return ~(a >= b) & (b == b)


@always_inline
fn _best_of_columns[type: DType, width: Int, row_type: DType, better: _Better](
    first: DTypePointer[type], stride: Int, length: Int
) -> SIMD[row_type, width]:
    """The rows in which neighbouring columns have their best scalars."""
    var best = first.simd_load[width]()
    var rows = SIMD[row_type, width](0)
    for i in range(1, length):
        let row = first.simd_load[width](i * stride)
        let wins = better[type, width](row, best)
        best = wins.select(row, best)
        rows = wins.select(SIMD[row_type, width](i), rows)
    return rows


@always_inline
fn _best_of_line[type: DType, better: _Better](first: DTypePointer[type], length: Int) -> Int:
    """The position of the best scalar, the first of equal ones: the best of each lane, then the best of these."""
    alias width = simdwidthof[type]() * 4
    # so many rows of such lanes fit into no memory
    alias row_type = DType.int64 if type.bitwidth() == 64 else DType.int32
    let whole = length // width * width
    var position: Int = 0
    if whole > 0:
        let rows = stack_allocation[width, row_type]()
        rows.simd_store[width](_best_of_columns[type, width, row_type, better](first, width, whole // width))
        for lane in range(width):
            let other = rows.load(lane).to_int() * width + lane
            let is_better = better[type, 1](first.load(other), first.load(position))
            let is_worse = better[type, 1](first.load(position), first.load(other))
            if is_better or (other < position and not is_worse):
                position = other
    for i in range(whole, length):
        if better[type, 1](first.load(i), first.load(position)):
            position = i
    return position


@always_inline
fn _best_along_axis[
    type: DType, to_type: DType, rank: Int, shape: DimList, to_shape: DimList, better: _Better
](input: NDBuffer[rank, shape, type], axis: Int, output: NDBuffer[rank, to_shape, to_type]):
    """The positions of the best scalars along an axis."""
    @parameter
    fn line(first: DTypePointer[type], length: Int) -> SIMD[to_type, 1]:
        return _best_of_line[type, better](first, length)

    @parameter
    fn columns[width: Int](first: DTypePointer[type], stride: Int, length: Int) -> SIMD[to_type, width]:
        return _best_of_columns[type, width, DType.int64, better](first, stride, length).cast[to_type]()

    _along_axis[rank, shape, to_shape, type, to_type, line, columns](input, axis, output)


fn argmax[
    type: DType, out_type: DType, rank: Int, shape: DimList, out_shape: DimList
](input: NDBuffer[rank, shape, type], axis: Int, output: NDBuffer[rank, out_shape, out_type]):
    """The positions of the greatest scalars along an axis, the first of equal ones; one that is not a number counts as
    greater than all.
    """
    _best_along_axis[type, out_type, rank, shape, out_shape, _greater](input, axis, output)


fn argmin[
    type: DType, out_type: DType, rank: Int, shape: DimList, out_shape: DimList
](input: NDBuffer[rank, shape, type], axis: Int, output: NDBuffer[rank, out_shape, out_type]):
    """The positions of the smallest scalars along an axis, the first of equal ones; one that is not a number counts as
    smaller than all.
    """
    _best_along_axis[type, out_type, rank, shape, out_shape, _smaller](input, axis, output)


fn argmax[
    type: DType, out_type: DType, rank: Int, shape: DimList, out_shape: DimList
](
    input: NDBuffer[rank, shape, type],
    axis: Int,
    output: NDBuffer[rank, out_shape, out_type],
    out_chain: OutputChainPtr,
):
    """The same; everything is done at the return."""
    argmax(input, axis, output)


fn argmin[
    type: DType, out_type: DType, rank: Int, shape: DimList, out_shape: DimList
](
    input: NDBuffer[rank, shape, type],
    axis: Int,
    output: NDBuffer[rank, out_shape, out_type],
    out_chain: OutputChainPtr,
):
    """The same; everything is done at the return."""
    argmin(input, axis, output)
