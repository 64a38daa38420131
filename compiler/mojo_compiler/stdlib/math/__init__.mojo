"""Mathematical functions."""

from .bit import select
from .limit import inf, isfinite, isinf, neginf
from .math import *
from .reals import *
from .rounding import *
from .special import *
from memory.unsafe import bitcast
