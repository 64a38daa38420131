from .a import fa
from . import sub
