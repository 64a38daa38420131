"""Messages about what the compiler finds amiss with the platform or the environment."""

from __future__ import annotations

from mojo_compiler.diagnostics.core import Diagnostic, Warning, message


class Unguarded(Warning):
    """Nothing is known about the signals of this platform."""

    template = "cells are not guarded on this platform: an endless loop or a bad pointer in one ends the whole session"


@message
class CacheIgnored(Warning):
    """What is in such a folder may come from somebody else."""

    template = "the cache folder '{folder}' is not used: {reason}; all is compiled anew at each start"

    folder: str
    reason: str


class WrongSetting(ValueError):
    """A variable of the environment, or another setting, holds what it cannot; `reason` says why as a relative clause."""

    def __init__(self, name: str, text: str, reason: str) -> None:
        super().__init__(f"{name} is '{text}', {reason}")
        self.reason = reason


@message
class SystemRefused(Diagnostic):
    """The system does not give the compiler what it asks for, as files when too many are open."""

    template = "the compiler cannot go on: {reason}"
    reason: str
