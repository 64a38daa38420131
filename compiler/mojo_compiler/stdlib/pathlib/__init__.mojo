"""Paths of files."""

from .path import DIR_SEPARATOR, Path, cwd
