"""The machine and the way to it."""

from .arg import argv
from .info import *
from .intrinsics import *
