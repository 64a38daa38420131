"""Reading the file of settings: TOML, without tables. What is wrong in it is told with its line, and all the rest holds."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path

import mojo_compiler

from mojo_frontend.settings.table import OFF, SETTINGS, Setting, find

Found = Callable[[Setting, str, str], None]
"""Takes a setting, its text and where that stands."""

Wrong = Callable[[str], None]
"""Takes a message."""


def read(path: Path, found: Found, wrong: Wrong) -> None:
    """Hand on what a file says, and messages about what is wrong in it."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        entries = tomllib.loads(text)
    except OSError as error:
        wrong(f"cannot read {path}: {error.strerror}")
        return
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        wrong(_placed(path, str(error)))
        return
    for key, value in entries.items():
        place = f"{path}:{_line(text, key)}"
        setting = find(key)
        try:
            if setting is None:
                raise ValueError(f"there is no setting '{key}'{closest(key)}")
            found(setting, setting.check(key, _text(setting, value, path.parent)), place)
        except ValueError as error:
            wrong(f"{place}: {error}")


def closest(key: str) -> str:
    """What may be meant by a key that there is none of, as the end of a message."""
    near = get_close_matches(key, [setting.key for setting in SETTINGS], 1)
    return f"; did you mean '{near[0]}'?" if near else ""


def _text(setting: Setting, value: object, folder: Path) -> str:
    """A value of the file as the environment would have it. Raises `WrongSetting`."""
    if isinstance(value, bool):
        return "on" if value else OFF
    if setting.is_list and value != OFF:
        paths = [path for path in (value if isinstance(value, list) else [value]) if isinstance(path, str)]
        if (isinstance(value, list) and len(paths) < len(value)) or not isinstance(value, list | str):
            raise mojo_compiler.WrongSetting(setting.key, str(value), "which is no list of paths")
        return os.pathsep.join(str(folder / Path(path).expanduser()) for path in paths)
    if setting.is_path and isinstance(value, str) and value:
        return str(folder / Path(value).expanduser())
    if not isinstance(value, str | int | float):
        raise mojo_compiler.WrongSetting(setting.key, str(value), "but takes a single value")
    return str(value)


def _line(text: str, key: str) -> int:
    """The line of a key, or of its table."""
    found = re.search(rf"^[ \t]*\[*[ \t]*[\"']?{re.escape(key)}\b", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found is not None else 1


def _placed(path: Path, message: str) -> str:
    """A message of the reader of TOML, which ends with the place."""
    found = re.fullmatch(r"(.*) \(at line (\d+), column (\d+)\)", message)
    return f"{path}:{found[2]}:{found[3]}: {found[1]}" if found is not None else f"{path}: {message}"
