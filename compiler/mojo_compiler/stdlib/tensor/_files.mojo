"""Tensors in files."""

from .tensor import Tensor
from .tensor_shape import TensorShape, _MOST_DIMENSIONS

# What a saved tensor begins with: a mark, the type's name, the number of dimensions and their sizes, each of 8 bytes.
alias _MARK = 0x6F72_6F73_6E65_546D
alias _HEAD = 3 + _MOST_DIMENSIONS


fn _save_tensor[dtype: DType](tensor: Tensor[dtype], path: String) raises:
    """Writes a head and the bytes of the elements."""
    let head = stack_allocation[_HEAD, DType.int64]()
    head.store(0, _MARK)
    head.store(1, _number(dtype))
    head.store(2, tensor.rank())
    for i in range(_MOST_DIMENSIONS):
        head.store(3 + i, tensor.dim(i) if i < tensor.rank() else 0)
    var file = FileHandle(path, "w")
    file._write(StringRef(head.bitcast[DType.int8](), 8 * _HEAD))
    file._write(StringRef(tensor.data().bitcast[DType.int8](), tensor.bytecount()))
    file.close()


fn _load_tensor[dtype: DType](path: String) raises -> Tensor[dtype]:
    """The tensor that `_save_tensor` wrote."""
    let bytes = FileHandle(path, "r").read_bytes()
    let size = bytes.num_elements() - 8 * _HEAD
    let head = bytes.data().bitcast[DType.int64]()
    if size < 0 or head.load(0) != _MARK:
        raise Error(path + " has no tensor")
    if head.load(1) != _number(dtype):
        raise Error(path + " has a tensor of another type than " + dtype.__str__())
    var sizes = DynamicVector[Int]()
    for i in range(head.load(2).to_int()):
        sizes.push_back(head.load(3 + i).to_int())
    let shape = TensorShape(sizes)
    if shape.num_elements() * dtype.sizeof() != size:
        raise Error(path + " has no whole tensor")
    var result = Tensor[dtype](DTypePointer[dtype].alloc(shape.num_elements()), shape)
    memcpy(result.data().bitcast[DType.int8](), bytes.data().offset(8 * _HEAD), size)
    _ = bytes
    return result^


fn _number(dtype: DType) -> Int:
    """A number for a type's name."""
    let name = dtype.__str__()
    var result: Int = 0
    for i in range(len(name)):
        result = result * 31 + ord(name[i])
    return result
