from .largest import largest
