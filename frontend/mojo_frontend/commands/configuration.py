"""The command about settings."""

from __future__ import annotations

import re

from mojo_compiler import WrongSetting

from mojo_frontend.commands.registry import line
from mojo_frontend.entry import Entry
from mojo_frontend.errors import UsageError
from mojo_frontend.settings.file import closest
from mojo_frontend.settings.settings import settings_file
from mojo_frontend.settings.table import SETTINGS, Setting, find

_CHANGE = re.compile(r"(?P<key>[^\s=]+)(?:[ \t]*=[ \t]*|[ \t]+)(?P<text>.+)$")

_COLUMN = 32
"""Where what settings are for stands, unless they are longer."""


@line("config")
def config(entry: Entry, argument: str) -> None:
    """%config: the settings and who says so; %config KEY: one of them; %config KEY=VALUE: let it be that in this session.

    What is to last stands in the file of settings, which %config names.
    """
    if not argument:
        _show_all(entry)
        return
    found = _CHANGE.match(argument)
    setting = _find(found["key"] if found is not None else argument)
    if found is not None:
        _change(entry, setting, found["text"].strip())
    print(_line(entry, setting))


def _find(key: str) -> Setting:
    setting = find(key)
    if setting is None:
        raise UsageError(f"%config: there is no setting '{key}'{closest(key)}")
    return setting


def _change(entry: Entry, setting: Setting, text: str) -> None:
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        text = text[1:-1]
    try:
        entry.settings.change(setting.key, text)
    except WrongSetting as error:
        raise UsageError(f"%config: {error}") from None
    entry.session.change_environment(entry.settings.environment())
    entry.session.follows_files = entry.settings.is_on("autoreload")
    if not entry.settings.is_on("results"):
        entry.session.forget_results()


def _show_all(entry: Entry) -> None:
    file = settings_file()
    for setting in SETTINGS:
        print(f"{_line(entry, setting):{_COLUMN}}  # {setting.about}")
    if file is not None:
        print(f"The file of settings is {file}{'' if file.exists() else ', which is not there'}.")


def _line(entry: Entry, setting: Setting) -> str:
    origin = entry.settings.origin(setting.key)
    return f"{setting.key} = {entry.settings[setting.key]}" + (f"   ({origin})" if origin else "")
