"""Reductions along one axis of an array."""

from .tiles import tile
from math.math import add, max, min, mul
from memory.buffer import Buffer
from memory.nd_buffer import NDBuffer
from utils.index import StaticIntTuple
from utils.list import Dim, DimList

alias _Combine = fn[type: DType, width: Int](SIMD[type, width], SIMD[type, width]) -> SIMD[type, width]
alias _Reduction = fn[size: Dim, type: DType](Buffer[size, type]) -> SIMD[type, 1]
alias _ColumnReduction = fn[type: DType, width: Int](DTypePointer[type], Int, Int) -> SIMD[type, width]
"""Reduces neighbouring columns: what lies at an address, and as often as the second number tells the first one further.
"""


@always_inline
fn _along_axis[
    rank: Int, from_shape: DimList, to_shape: DimList, type: DType, to_type: DType,
    line: fn(DTypePointer[type], Int) capturing -> SIMD[to_type, 1],
    columns: fn[width: Int](DTypePointer[type], Int, Int) capturing -> SIMD[to_type, width],
](src: NDBuffer[rank, from_shape, type], axis: Int, dst: NDBuffer[rank, to_shape, to_type]):
    """Puts what each line along an axis comes to where the line starts: lines without gaps one by one, others that lie
    side by side many at a time, by which memory is read in order.
    """
    alias last = rank - 1
    let length = src.dim(axis)
    let stride = src.stride(axis)
    if axis == last or src.stride(last) != 1 or dst.stride(last) != 1:
        for number in range(dst.num_elements()):
            let at = dst.get_nd_index(number)
            let first = src._offset(at)
            dst._offset(at).store(line(first, length) if stride == 1 else columns[1](first, stride, length))
        return
    for number in range(0, dst.num_elements(), dst.dim(last)):
        let at = dst.get_nd_index(number)
        let first = src._offset(at)
        let result = dst._offset(at)

        @parameter
        fn block[width: Int](column: Int):
            result.simd_store[width](column, columns[width](first.offset(column), stride, length))

        alias width = simdwidthof[type]()
        tile[block, VariadicList[Int](4 * width, width, 1)](0, dst.dim(last))


fn _reduce_axis[
    rank: Int,
    from_shape: DimList,
    to_shape: DimList,
    type: DType,
    reduction: _Reduction,
    column_reduction: _ColumnReduction,
](src: NDBuffer[rank, from_shape, type], axis: Int, dst: NDBuffer[rank, to_shape, type]):
    """Puts the reduction of each line along an axis where the line starts."""
    @parameter
    fn line(first: DTypePointer[type], length: Int) -> SIMD[type, 1]:
        return reduction[Dim(), type](Buffer[Dim(), type](first, length))

    @parameter
    fn columns[width: Int](first: DTypePointer[type], stride: Int, length: Int) -> SIMD[type, width]:
        return column_reduction[type, width](first, stride, length)

    _along_axis[rank, from_shape, to_shape, type, type, line, columns](src, axis, dst)


@always_inline
fn _fold_columns[type: DType, width: Int, combine: _Combine](
    init: SIMD[type, width], first: DTypePointer[type], stride: Int, length: Int
) -> SIMD[type, width]:
    """Combines the rows of neighbouring columns, one after the other."""
    var lanes = init
    for i in range(length):
        lanes = combine[type, width](lanes, first.simd_load[width](i * stride))
    return lanes


@always_inline
fn _max_columns[type: DType, width: Int](first: DTypePointer[type], stride: Int, length: Int) -> SIMD[type, width]:
    """The greatest scalars."""
    return _fold_columns[type, width, max](first.simd_load[width](), first, stride, length)


@always_inline
fn _min_columns[type: DType, width: Int](first: DTypePointer[type], stride: Int, length: Int) -> SIMD[type, width]:
    """The smallest scalars."""
    return _fold_columns[type, width, min](first.simd_load[width](), first, stride, length)


@always_inline
fn _sum_columns[type: DType, width: Int](first: DTypePointer[type], stride: Int, length: Int) -> SIMD[type, width]:
    """The sums."""
    return _fold_columns[type, width, add](0, first, stride, length)


@always_inline
fn _product_columns[type: DType, width: Int](first: DTypePointer[type], stride: Int, length: Int) -> SIMD[type, width]:
    """The products."""
    return _fold_columns[type, width, mul](1, first, stride, length)


@always_inline
fn _mean_columns[type: DType, width: Int](first: DTypePointer[type], stride: Int, length: Int) -> SIMD[type, width]:
    """The means. Narrow numbers are summed up as wider ones."""
    alias wide = _sum_type[type]()
    var sums = SIMD[wide, width](0)
    for i in range(length):
        sums += first.simd_load[width](i * stride).cast[wide]()
    return (sums / SIMD[wide, width](length)).cast[type]()


@always_inline
fn _variance_columns[type: DType, width: Int](first: DTypePointer[type], stride: Int, length: Int) -> SIMD[type, width]:
    """The variances with the usual correction."""
    let mean = _mean_columns[type, width](first, stride, length)
    var squares = SIMD[type, width](0)
    for i in range(length):
        let distance = first.simd_load[width](i * stride) - mean
        squares = distance.fma(distance, squares)
    return squares / SIMD[type, width](length - 1)


fn _sum_type[type: DType]() -> DType:
    """The type in which numbers are summed up for a mean."""
    @parameter
    if type == DType.float16 or type == DType.bfloat16:
        return DType.float32
    elif type.is_floating_point() or type.bitwidth() == 64:
        return type
    return DType.int64


fn reduce_shape[
    rank: Int, shape: DimList, type: DType
](input: NDBuffer[rank, shape, type], axis: Int) raises -> StaticIntTuple[rank]:
    """The shape of what a reduction along an axis gives; a negative axis counts from the last one.

    Raises:
        An error if there is no such axis.
    """
    let place = axis + rank if axis < 0 else axis
    if place < 0 or place >= rank:
        raise Error("the axis of a reduction must be one of the array's")
    var result = input.get_shape()
    result[place] = 1
    return result


fn reduce_shape[
    rank: Int, shape: DimList, type: DType, axis_shape: DimList, axis_type: DType
](input: NDBuffer[rank, shape, type], axis: NDBuffer[1, axis_shape, axis_type]) raises -> StaticIntTuple[rank]:
    """The same for an axis that stands in an array.

    Raises:
        An error if there is no such axis, or not one of them.
    """
    return reduce_shape(input, axis[0].to_int())
