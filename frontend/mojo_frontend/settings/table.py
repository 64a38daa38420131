"""The table of settings: what each may be, and what it is if nobody says.

A setting ``max_seconds`` is the variable ``MOJO_MAX_SECONDS`` of the environment and the key ``max_seconds`` of the file.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import mojo_compiler

OFF = "off"
"""What stands for none, where there may be none."""

_TRUE = ("on", "true", "yes", "1")
_FALSE = (OFF, "false", "no", "0")

Check = Callable[[str, str], str]
"""Gives the text of a setting in its plain form. Raises `WrongSetting` for what it cannot be, under the name it is given."""


class Setting:
    """A setting. `default` is what it is if nobody says, `about` what it is for; an `is_list` one has paths, an `is_path` one a path.
    What `is_of_process` is looked up in the environment of the process by what knows no settings.
    """

    def __init__(self, key: str, check: Check, default: str, about: str, is_of_process: bool = False) -> None:
        self.key, self.check, self.default, self.about = key, check, default, about
        self.variable = f"MOJO_{key.upper()}"
        self.is_list, self.is_path = check is _paths, check is _path
        self.is_of_process = is_of_process


def _words(*words: str) -> Check:
    """One of some words."""

    def check(name: str, text: str) -> str:
        word = text.strip().lower()
        if word not in words:
            raise mojo_compiler.WrongSetting(name, text, f"which is neither {', '.join(words[:-1])} nor {words[-1]}")
        return word

    return check


def _switch(name: str, text: str) -> str:
    word = text.strip().lower()
    if word not in (*_TRUE, *_FALSE):
        raise mojo_compiler.WrongSetting(name, text, "which is neither on nor off")
    return "on" if word in _TRUE else OFF


def _count(least: int) -> Check:
    """A number, or more."""

    def check(name: str, text: str) -> str:
        if not text.strip().isdecimal() or int(text) < least:
            raise mojo_compiler.WrongSetting(name, text, f"which is not a number from {least} on")
        return text.strip()

    return check


def _paths(name: str, text: str) -> str:
    return text


def _path(name: str, text: str) -> str:
    return os.path.expanduser(text)


def _compilers(variable: str) -> Check:
    """What the compiler takes."""

    def check(name: str, text: str) -> str:
        try:
            mojo_compiler.check_setting(variable, text)
        except mojo_compiler.WrongSetting as error:
            raise mojo_compiler.WrongSetting(name, text, error.reason) from None
        return text

    return check


SETTINGS = (
    Setting("startup", _paths, "startup.mojo", "files of Mojo with which each session of a notebook or prompt begins; off: none"),
    Setting("editing_mode", _words("emacs", "vi"), "emacs", "the keys of the prompt"),
    Setting("complete_while_typing", _switch, "on", "whether the prompt's menu of words comes by itself"),
    Setting("suggestions", _switch, "on", "whether the prompt suggests earlier entries"),
    Setting("underline_errors", _switch, "on", "whether the prompt underlines what is wrong whatever comes next"),
    Setting("documentation", _switch, "on", "whether the prompt tells of the chosen word beside the menu"),
    Setting("images", _words("auto", "kitty", "iterm", "sixel", "path"), "auto", "how the prompt shows figures of matplotlib"),
    Setting("autoreload", _switch, "on", "whether sessions read modules again when their files have changed"),
    Setting("results", _switch, "on", "whether the values that entries show are kept, as _3, and the last ones as _, __ and ___"),
    Setting("line_length", _count(20), "100", "columns of a line that the formatter makes, if it can"),
    Setting("history", _switch, "on", "whether entries and cells are kept for later sessions"),
    Setting("history_file", _path, "", "where they are kept; history.sqlite in the user's state folder if this is empty"),
    Setting("path", _paths, "", "folders to look into for modules, after the program's own"),
    Setting("checks", _compilers("MOJO_CHECKS"), "on", "whether code checks indices: on, off or strict"),
    Setting("max_memory", _compilers("MOJO_MAX_MEMORY"), "80 %", "memory that the process may use, such as 8G; off: any"),
    Setting("max_seconds", _compilers("MOJO_MAX_SECONDS"), OFF, "seconds that a cell may take"),
    Setting("max_compile_seconds", _compilers("MOJO_MAX_COMPILE_SECONDS"), "120", "seconds that compiling a cell may take"),
    Setting("max_output", _compilers("MOJO_MAX_OUTPUT"), OFF, "output that a cell may make, such as 10M"),
    Setting("num_threads", _count(1), "", "threads that parallel work is done on; by default one for each processor", is_of_process=True),
    Setting("cache", _switch, "on", "whether compiled code is kept, so that starts are fast", is_of_process=True),
    Setting("cache_dir", _path, "", "where it is kept; a folder of the user's if this is empty", is_of_process=True),
    Setting("autotune_cache", _compilers("MOJO_AUTOTUNE_CACHE"), "", "whether what searches found is kept: on, off or read"),
)


def find(key: str) -> Setting | None:
    """The setting of a name."""
    return next((setting for setting in SETTINGS if setting.key == key), None)


def listed(text: str) -> list[Path]:
    """The paths of a list."""
    return [Path(path).expanduser() for path in text.split(os.pathsep) if path]
