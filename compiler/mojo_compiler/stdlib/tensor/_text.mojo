"""How tensors print: nested brackets, long dimensions without their middle."""

from .tensor_shape import TensorShape

# A dimension of this many shows its ends only.
alias _LONG = 7
alias _END = 3


fn _text[dtype: DType](data: DTypePointer[dtype], shape: TensorShape) -> String:
    """The elements in brackets; a single dimension is written as a matrix of one row."""
    let text = _nested(data, shape, 0)
    return "[" + text + "]" if shape.rank() == 1 else text


fn _nested[dtype: DType](data: DTypePointer[dtype], shape: TensorShape, axis: Int) -> String:
    """What stands along a dimension, from an address on."""
    if axis >= shape.rank():
        return "[]"
    var step: Int = 1
    for i in range(axis + 1, shape.rank()):
        step *= shape[i]
    let is_row = axis == shape.rank() - 1
    let count = shape[axis]
    var result = String("[")
    var i: Int = 0
    while i < count:
        if count >= _LONG and i == _END:
            result += "..., " if is_row else "..., \n"
            i = count - _END
        result += String(data.load(i)) if is_row else _nested(data.offset(i * step), shape, axis + 1)
        i += 1
        if i < count:
            result += ", " if is_row else ",\n"
    return result + "]"
