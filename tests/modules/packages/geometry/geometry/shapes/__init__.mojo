from .square import Square
from .circle import Circle
