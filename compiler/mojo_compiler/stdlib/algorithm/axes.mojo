"""Reductions along one axis of an array."""

from memory.buffer import Buffer
from memory.nd_buffer import NDBuffer
from utils.index import StaticIntTuple
from utils.list import Dim, DimList

alias _Reduction = fn[size: Dim, type: DType](Buffer[size, type]) -> SIMD[type, 1]


fn _reduce_axis[
    rank: Int, from_shape: DimList, to_shape: DimList, type: DType, reduction: _Reduction
](src: NDBuffer[rank, from_shape, type], axis: Int, dst: NDBuffer[rank, to_shape, type]):
    """Puts the reduction of each line along an axis where the line starts."""
    let length = src.dim(axis)
    let line = DTypePointer[type].alloc(length)
    for number in range(dst.num_elements()):
        let at = dst.get_nd_index(number)
        var place = at
        for i in range(length):
            place[axis] = i
            line.store(i, src[place])
        dst[at] = reduction[Dim(), type](Buffer[Dim(), type](line, length))
    line.free()


fn argmax[
    type: DType, out_type: DType, rank: Int, shape: DimList, out_shape: DimList
](input: NDBuffer[rank, shape, type], axis: Int, output: NDBuffer[rank, out_shape, out_type]):
    """The positions of the greatest scalars along an axis, the first of equal ones."""
    for number in range(output.num_elements()):
        let at = output.get_nd_index(number)
        var place = at
        place[axis] = 0
        var best = input[place]
        var position: Int = 0
        for i in range(1, input.dim(axis)):
            place[axis] = i
            if input[place] > best:
                best = input[place]
                position = i
        output[at] = position


fn argmin[
    type: DType, out_type: DType, rank: Int, shape: DimList, out_shape: DimList
](input: NDBuffer[rank, shape, type], axis: Int, output: NDBuffer[rank, out_shape, out_type]):
    """The positions of the smallest scalars along an axis, the first of equal ones."""
    for number in range(output.num_elements()):
        let at = output.get_nd_index(number)
        var place = at
        place[axis] = 0
        var best = input[place]
        var position: Int = 0
        for i in range(1, input.dim(axis)):
            place[axis] = i
            if input[place] < best:
                best = input[place]
                position = i
        output[at] = position
