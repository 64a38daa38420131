from .scale import scaled
from .move import moved
