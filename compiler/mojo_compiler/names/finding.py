"""Where the files of modules and packages are (language.md G21)."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

SUFFIXES = (".mojo", ".🔥")

_UPWARDS = 3
"""How many folders above the program's are looked into for a module that the user may have meant."""


def file_of(stem: Path) -> Path | None:
    """The file of the package or module at a path without suffix."""
    for suffix in SUFFIXES:
        for file in (stem / f"__init__{suffix}", stem.with_name(stem.name + suffix)):
            if file.is_file():
                return file
    return None


def is_package(folder: Path) -> bool:
    """Whether a folder is a package: whether it has an ``__init__``."""
    return any((folder / f"__init__{suffix}").is_file() for suffix in SUFFIXES)


def is_file_name(name: str) -> bool:
    """Whether a name names a file of the folder that it is looked for in: back-quoted ones may hold anything."""
    return name not in ("", ".", "..") and not any(c in "/\\\0" for c in name)


def stems(root: Path, path: tuple[str, ...]) -> list[Path] | None:
    """The paths without suffix of a module below a folder and of the packages it is in, outermost first; None if it is not there."""
    if not all(map(is_file_name, path)):
        return None
    out = [root.joinpath(*path[: count + 1]) for count in range(len(path))]
    there = all(map(is_package, out[:-1])) and file_of(out[-1]) is not None
    return out if there else None


def enclosing(folder: Path) -> Iterator[Path]:
    """A folder, and while it is a package the one that holds it."""
    yield folder
    while is_package(folder) and folder.parent != folder:
        folder = folder.parent
        yield folder


def search_path(folders: Iterable[Path], environment: Mapping[str, str] = os.environ) -> tuple[Path, ...]:
    """The folders to look into after the program's own: those given, then those of ``MOJO_PATH``."""
    named = filter(None, environment.get("MOJO_PATH", "").split(os.pathsep))
    return tuple(folder.expanduser().resolve() for folder in (*folders, *map(Path, named)))


def bare_folder(roots: Iterable[Path], path: tuple[str, ...]) -> Path | None:
    """The folder on the way to a module that is no package because it has no ``__init__``."""
    for root in roots if all(map(is_file_name, path)) else ():
        folders = [root.joinpath(*path[: count + 1]) for count in range(len(path))]
        bare = next((folder for folder in folders if folder.is_dir() and not is_package(folder)), None)
        if bare is not None and (bare != folders[-1] or any(file.suffix in SUFFIXES for file in bare.iterdir())):
            return bare
    return None


def folder_above(directory: Path, path: tuple[str, ...]) -> Path | None:
    """The folder above a program's that has a module."""
    return next((folder for folder in directory.parents[:_UPWARDS] if stems(folder, path)), None)
