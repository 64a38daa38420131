"""The operating system."""

from .atomic import Atomic
from .env import getenv, setenv
