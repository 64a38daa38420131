"""Settings as they hold: what an option says, else the environment, else the file, else the default."""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

import mojo_compiler

from mojo_frontend.settings.table import OFF, SETTINGS, Setting, find, listed

_STARTUP = "startup.mojo"


class Settings:
    """The settings of a front end. `problems` are messages about what is wrong in the environment and the file; it counts as not said."""

    def __init__(self, options: Mapping[str, str] | None = None, environment: Mapping[str, str] = os.environ) -> None:
        self.problems: list[str] = []
        self._environment = environment
        self._wrong: set[str] = set()
        self._texts: dict[str, str] = {}
        self._origins: dict[str, str] = {}
        self._folder: Path | None = None
        self._read_file(environment)
        self._read_environment(environment)
        for key, text in (options or {}).items():
            self._put(_known(key), text, "option")

    def _read_file(self, environment: Mapping[str, str]) -> None:
        path = settings_file(environment)
        if path is None:
            return
        self._folder = path.parent
        if environment.get("MOJO_CONFIG") or path.exists():
            # TOML's reader is only loaded where there is something to read: starts are many.
            import_module("mojo_frontend.settings.file").read(path, self._put, self.problems.append)

    def _read_environment(self, environment: Mapping[str, str]) -> None:
        for setting in SETTINGS:
            text = environment.get(setting.variable)
            if text is None or (not text and not setting.is_list):
                continue
            try:
                self._put(setting, setting.check(setting.variable, text), setting.variable)
            except mojo_compiler.WrongSetting as error:
                self.problems.append(str(error))
                self._wrong.add(setting.variable)

    def _put(self, setting: Setting, text: str, origin: str) -> None:
        self._texts[setting.key], self._origins[setting.key] = text, origin

    def __getitem__(self, key: str) -> str:
        """The text of a setting."""
        return self._texts.get(key, _known(key).default)

    def is_on(self, key: str) -> bool:
        """Whether a switch is on."""
        return self[key] != OFF

    def origin(self, key: str) -> str:
        """Who says what a setting is: a line of the file, a variable, an option, a command; "" for the default."""
        return self._origins.get(key, "")

    def change(self, key: str, text: str) -> None:
        """Let a setting be something else from now on. Raises `WrongSetting`, and `KeyError` if there is no such setting."""
        setting = _known(key)
        self._put(setting, setting.check(key, text), "%config")
        if setting.is_of_process:
            self.apply()

    def apply(self) -> None:
        """Put what is looked up in the environment of the process there, and take wrong words out."""
        for setting in SETTINGS:
            if setting.is_of_process and setting.key in self._texts:
                os.environ[setting.variable] = self._texts[setting.key]
            elif setting.is_of_process and setting.variable in self._wrong:
                del os.environ[setting.variable]

    def environment(self) -> Mapping[str, str]:
        """The environment that sessions see: the process's, with what the settings say."""
        own = {setting.variable: self._texts[setting.key] for setting in SETTINGS if setting.key in self._texts}
        if not own and not self._wrong:
            return self._environment
        return {name: text for name, text in self._environment.items() if name not in self._wrong} | own

    def startup(self) -> list[Path]:
        """The files with which a session begins."""
        if "startup" not in self._texts:
            default = self._folder / _STARTUP if self._folder is not None else None
            return [default] if default is not None and default.is_file() else []
        return [] if self["startup"] == OFF else listed(self["startup"])


def _known(key: str) -> Setting:
    setting = find(key)
    if setting is None:
        raise KeyError(key)
    return setting


def settings_file(environment: Mapping[str, str] = os.environ) -> Path | None:
    """The file of settings: ``MOJO_CONFIG``, else ``config.toml`` in the user's folder for them; None if there is no such folder or
    ``MOJO_CONFIG`` is off.
    """
    if named := environment.get("MOJO_CONFIG"):
        return None if named.lower() == OFF else Path(named).expanduser().absolute()
    base = environment.get("XDG_CONFIG_HOME", "")
    if not os.path.isabs(base):
        base = os.path.join(os.path.expanduser("~"), ".config")
    return Path(base, "mojo-playground", "config.toml") if os.path.isabs(base) else None
