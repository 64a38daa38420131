from .stack import Stack
from .pair import Pair
from .names import IntStack
