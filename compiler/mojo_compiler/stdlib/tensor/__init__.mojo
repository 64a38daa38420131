"""Arrays of any number of dimensions that own their elements (stdlib.md 10)."""

from .tensor import Tensor
from .tensor_shape import TensorShape
from .tensor_spec import TensorSpec
