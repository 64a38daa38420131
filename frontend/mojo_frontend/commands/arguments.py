"""Completion of what follows a command: paths, and the names of settings."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from mojo_frontend.settings.table import SETTINGS

_PATH = re.compile(r"(?:%(?:cd|load|ls|run|save)|%%writefile)[ \t]+(?:-a[ \t]+)?(?P<typed>\S*)$")
_KEY = re.compile(r"%config[ \t]+(?P<typed>\w*)$")


def words(line: str) -> tuple[list[tuple[str, str]], int] | None:
    """What may stand at the end of a line: words with their kinds, and where they begin in it. None if it is no such command's."""
    if (found := _KEY.match(line)) is not None:
        keys = (setting.key for setting in SETTINGS if setting.key.startswith(found["typed"]))
        return [(key, "setting") for key in keys], found.start("typed")
    if (found := _PATH.match(line)) is not None:
        return [(path, "path") for path in _paths(found["typed"])], found.start("typed")
    return None


def _paths(typed: str) -> Iterator[str]:
    """The paths that begin as typed; folders end in a slash, hidden files come if a dot was typed."""
    folder, begun = os.path.split(typed)
    with suppress(OSError):
        for path in sorted(Path(folder or ".").expanduser().iterdir()):
            if path.name.startswith(begun) and (begun or not path.name.startswith(".")):
                yield os.path.join(folder, path.name) + ("/" if path.is_dir() else "")
