from .low import lift as renamed
from .low.bottom import Deep
from . import low
