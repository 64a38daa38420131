"""Complex numbers."""

from .complex import ComplexFloat32, ComplexFloat64, ComplexSIMD
