from .shape import Shape
from .tensor import Tensor
