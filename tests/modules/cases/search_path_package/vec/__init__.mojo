from vec.types import Vec
from vec.ops import dot
