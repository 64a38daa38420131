"""Searching tensors."""

from .tensor import Tensor
from .tensor_shape import TensorShape


fn _extreme_positions[
    is_better: fn[type: DType](SIMD[type, 1], SIMD[type, 1]) -> Bool, dtype: DType
](tensor: Tensor[dtype], axis: Int) raises -> Tensor[DType.index]:
    """The position in each row of the element that is better than all before it."""
    let last = tensor.rank() - 1
    if axis != last and axis != -1:
        raise Error(String("only the last dimension of a tensor can be searched, not dimension ") + axis)
    if tensor.num_elements() == 0:
        raise Error("a tensor without elements has no greatest and no smallest one")
    var shape = tensor.shape()
    let columns = shape[last]
    shape._sizes[last] = 1
    let result = Tensor[DType.index](shape)
    for row in range(shape.num_elements()):
        result.data().store(row, _best[is_better](tensor.data().offset(row * columns), columns))
    return result^


fn _best[
    is_better: fn[type: DType](SIMD[type, 1], SIMD[type, 1]) -> Bool, dtype: DType
](row: DTypePointer[dtype], size: Int) -> Int:
    """The position of the element that is better than all before it."""
    var best: Int = 0
    for i in range(1, size):
        if is_better(row.load(i), row.load(best)):
            best = i
    return best


@always_inline
fn _is_greater[type: DType](a: SIMD[type, 1], b: SIMD[type, 1]) -> Bool:
    """Whether a number is greater than another one."""
    return a > b


@always_inline
fn _is_less[type: DType](a: SIMD[type, 1], b: SIMD[type, 1]) -> Bool:
    """Whether a number is less than another one."""
    return a < b
