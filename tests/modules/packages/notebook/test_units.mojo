import units
from .units import *

fn check():
    print("checked" if feet(1) == 12 and units.metres(1) == 100 else "wrong")
