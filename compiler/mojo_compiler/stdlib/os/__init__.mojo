"""The operating system."""

from .atomic import Atomic
from .env import getenv, setenv
from .os import PathLike, SEEK_CUR, SEEK_END, SEEK_SET, abort, getcwd, listdir, mkdir, remove, rmdir, sep, unlink
from .path import stat, stat_result
