"""Python, which lives in the same process."""

from .object import Dictionary, PythonObject
from .python import Python
