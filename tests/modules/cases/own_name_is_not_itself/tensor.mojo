from tensor import Tensor, TensorShape

fn size() -> Int:
    return Tensor[DType.float32](TensorShape(2, 3)).num_elements()
