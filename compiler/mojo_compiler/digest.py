"""Identifies the compiler itself. What is kept on disk bears its digest: another compiler may parse, check or emit differently."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

STORED = "digest.txt"
"""The file in which a wheel has the digest of its content. A checkout has none."""

_FOLDER = Path(__file__).parent
_KINDS = (".py", ".mojo", ".lark", ".ll")


@cache
def compiler_digest() -> str:
    """The digest of the compiler of this process: the one that its wheel came with, in a checkout one of its files' sizes and times."""
    try:
        return (_FOLDER / STORED).read_text(encoding="ascii")
    except FileNotFoundError:
        return status_digest(_FOLDER)


def status_digest(folder: Path) -> str:
    """A digest of the names, sizes and modification times of the sources below a folder: it takes no reading of files."""
    return _digest(f"{name}:{(status := entry.stat()).st_size}:{status.st_mtime_ns}".encode() for name, entry in _sources(folder))


def content_digest(folder: Path) -> str:
    """A digest of the names and contents of the sources below a folder, for wheels, which have their files' times from the build."""
    return _digest(name.encode() + b":" + sha256(Path(entry).read_bytes()).digest() for name, entry in _sources(folder))


def _digest(lines: Iterator[bytes]) -> str:
    return sha256(b"\n".join(lines)).hexdigest()[:24]


def _sources(folder: Path) -> list[tuple[str, os.DirEntry[str]]]:
    """The sources below a folder by the path from there, in an order that does not depend on the file system."""
    found: list[tuple[str, os.DirEntry[str]]] = []
    todo = [(str(folder), "")]
    while todo:
        path, prefix = todo.pop()
        with os.scandir(path) as entries:
            for entry in entries:
                if entry.name.endswith(_KINDS):
                    found.append((prefix + entry.name, entry))
                elif entry.name != "__pycache__" and entry.is_dir():
                    todo.append((entry.path, f"{prefix}{entry.name}/"))
    return sorted(found, key=lambda source: source[0])
