"""Tensors in files."""

from .tensor import Tensor
from .tensor_shape import TensorShape, _MOST_DIMENSIONS

# What a saved tensor begins with: a mark, the type's name, the number of dimensions and their sizes, each of 8 bytes.
alias _MARK = 0x6F72_6F73_6E65_546D
alias _HEAD = 3 + _MOST_DIMENSIONS


fn _contents(path: String) raises -> Tensor[DType.int8]:
    """The bytes of a file."""
    let file = _open(path, "rb")
    _ = external_call["fseek", Int32](file, Int(0), Int32(2))
    let size = external_call["ftell", Int](file)
    _ = external_call["fseek", Int32](file, Int(0), Int32(0))
    if size < 0:
        _ = external_call["fclose", Int32](file)
        raise Error(String("unable to read file ") + path)
    var result = Tensor[DType.int8](DTypePointer[DType.int8].alloc(size), TensorShape(size))
    let count = external_call["fread", Int](result.data(), Int(1), size, file)
    _ = external_call["fclose", Int32](file)
    if count != size:
        raise Error(String("unable to read file ") + path)
    return result^


fn _save_tensor[dtype: DType](tensor: Tensor[dtype], path: String) raises:
    """Writes a head and the bytes of the elements."""
    let head = stack_allocation[_HEAD, DType.int64]()
    head.store(0, _MARK)
    head.store(1, _number(dtype))
    head.store(2, tensor.rank())
    for i in range(_MOST_DIMENSIONS):
        head.store(3 + i, tensor.dim(i) if i < tensor.rank() else 0)
    let file = _open(path, "wb")
    let first = external_call["fwrite", Int](head, Int(8), Int(_HEAD), file)
    let second = external_call["fwrite", Int](tensor.data(), Int(1), tensor.bytecount(), file)
    if external_call["fclose", Int32](file) != 0 or first != _HEAD or second != tensor.bytecount():
        raise Error(String("unable to write file ") + path)


fn _load_tensor[dtype: DType](path: String) raises -> Tensor[dtype]:
    """The tensor that `_save_tensor` wrote."""
    let bytes = _contents(path)
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
    return result^


fn _number(dtype: DType) -> Int:
    """A number for a type's name."""
    let name = dtype.__str__()
    var result: Int = 0
    for i in range(len(name)):
        result = result * 31 + ord(name[i])
    return result


fn _open(path: String, mode: StringLiteral) raises -> Int:
    """Opens a file of the C library."""
    let file = external_call["fopen", Int](path._as_ptr(), mode.data())
    if file == 0:
        raise Error(String("unable to open file ") + path)
    return file
