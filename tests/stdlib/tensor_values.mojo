# Tensors of given values, and where their extremes are.
from tensor import Tensor, TensorShape, TensorSpec

print(Tensor[DType.float32](TensorSpec(DType.float32, 2, 2)))
# CHECK: Tensor([[0.0, 0.0],
# CHECK: [0.0, 0.0]], dtype=float32, shape=2x2)
try:
    print(Tensor[DType.int8](TensorShape(2, 2), 1, 2, 3))
except e:
    print(e)
# CHECK: a tensor of shape 2x2 has 4 elements, not 3
try:
    print(Tensor[DType.int8](TensorShape(2), 1, 2, 3))
except e:
    print(e)
# CHECK: a tensor of shape 2 has 2 elements, not 3
var values = DynamicVector[Int8]()
values.push_back(1)
try:
    print(Tensor[DType.int8](TensorShape(2), values))
except e:
    print(e)
# CHECK: a tensor of shape 2 has 2 elements, not 1


fn ones() -> Tensor[DType.int8]:
    return Tensor[DType.int8](TensorShape(2, 2), 1)


fn wrong() -> Tensor[DType.int8]:
    return Tensor[DType.int8](TensorShape(2, 2), 1, 2)


print(ones()[3])
# CHECK: 1
let t = Tensor[DType.float32](TensorShape(2, 3), 0, 5, 3, 6, 1, 6)
print(t.argmax()[0], t.argmax()[1], t.argmin()[0], t.argmin(axis=1)[1], t.argmax().shape())
# CHECK: 1 0 0 1 2x1
try:
    print(t.argmax(0))
except e:
    print(e)
# CHECK: only the last dimension of a tensor can be searched, not dimension 0
print(t._ptr[1])
# CHECK: 5.0
_ = wrong()
# RUNERROR: abort: a tensor of shape 2x2 has 4 elements, not 2 in 'wrong'
