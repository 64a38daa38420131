from config import width
from trace import traced
from . import counter
from . import log
var started: Int = traced("app", width + 4)
