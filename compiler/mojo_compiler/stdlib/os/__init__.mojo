"""The operating system."""

from .atomic import Atomic
from .env import getenv, setenv
from .os import PathLike, getcwd, listdir, mkdir, remove, rmdir, sep, unlink
