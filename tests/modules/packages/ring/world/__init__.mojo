from .animal import Animal
from .plant import Plant
from .engine import step
