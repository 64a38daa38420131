from .lowest import f
