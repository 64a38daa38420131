from . import tools
from . import tools as t2
