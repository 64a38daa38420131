"""Reductions along one axis of an array."""

from memory.buffer import Buffer
from memory.nd_buffer import NDBuffer
from runtime.llcl import OutputChainPtr
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


fn argmax[
    type: DType, out_type: DType, rank: Int, shape: DimList, out_shape: DimList
](input: NDBuffer[rank, shape, type], axis: Int, output: NDBuffer[rank, out_shape, out_type], out_chain: OutputChainPtr):
    """The same; everything is done at the return."""
    argmax(input, axis, output)


fn argmin[
    type: DType, out_type: DType, rank: Int, shape: DimList, out_shape: DimList
](input: NDBuffer[rank, shape, type], axis: Int, output: NDBuffer[rank, out_shape, out_type], out_chain: OutputChainPtr):
    """The same; everything is done at the return."""
    argmin(input, axis, output)


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
