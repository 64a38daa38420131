from .impl import Tensor
