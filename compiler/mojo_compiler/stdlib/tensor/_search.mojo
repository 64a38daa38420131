"""Searching tensors."""

from .tensor import Tensor
from .tensor_shape import TensorShape
from algorithm.positions import _Better, _best_of_line


fn _extreme_positions[
    better: _Better, dtype: DType
](tensor: Tensor[dtype], axis: Int) raises -> Tensor[DType.index]:
    """The position in each row of the best element, the first of equal ones."""
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
        result.data().store(row, _best_of_line[dtype, better](tensor.data().offset(row * columns), columns))
    return result^
