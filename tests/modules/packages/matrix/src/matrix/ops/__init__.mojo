from .product import matmul
from .sums import add, trace
