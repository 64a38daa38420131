"""Limits of memory, output and time of a session, read from environment variables: for hosts that are shared."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from math import inf, nan
from pathlib import Path
from threading import TIMEOUT_MAX

from mojo_compiler.diagnostics.platform import WrongSetting
from mojo_compiler.records import dataclass
from mojo_compiler.types.target import Checks

_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([kmgt]?)i?b?", re.IGNORECASE)
_UNITS = {"": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30, "t": 1 << 40}
_OFF = ("", "off", "0", "none", "unlimited")
_SHARE = 0.8
_COMPILE_SECONDS = 120.0


@dataclass(frozen=True)
class Limits:
    """Limits of a session; 0 stands for none.

    `memory`: bytes the process may use, checked when Mojo code allocates. `output`: bytes a cell may print. `seconds`: how long
    a cell may take, `compile_seconds`: how long compiling it may. `checks`: what code looks after, see `Checks`.
    """

    memory: int = 0
    output: int = 0
    seconds: float = 0.0
    compile_seconds: float = _COMPILE_SECONDS
    checks: Checks = Checks.ON

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Limits:
        """``MOJO_MAX_MEMORY`` (default: 80 % of the machine's or the control group's), ``MOJO_MAX_OUTPUT``, ``MOJO_MAX_SECONDS``,
        ``MOJO_MAX_COMPILE_SECONDS`` (default: 120) and ``MOJO_CHECKS`` (``on``, ``off`` or ``strict``; default: on). Sizes may end in
        K, M, G or T; ``off`` is no limit.

        Raises `WrongSetting` for what is no size, number or word.
        """
        return cls(
            memory=_size(environment, "MOJO_MAX_MEMORY", int(_SHARE * available_memory())),
            output=_size(environment, "MOJO_MAX_OUTPUT", 0),
            seconds=_seconds(environment, "MOJO_MAX_SECONDS", 0.0),
            compile_seconds=_seconds(environment, "MOJO_MAX_COMPILE_SECONDS", _COMPILE_SECONDS),
            checks=_checks(environment.get("MOJO_CHECKS", "")),
        )


def available_memory(root: Path = Path("/")) -> int:
    """Bytes of the machine's memory, or of the control group's if that is less; 0 if neither is known. `root` is where the system's
    own files are.
    """
    found = [size for size in (_machine_memory(), *map(_number_in, _group_files(root))) if size]
    return min(found, default=0)


def spell_size(size: int) -> str:
    """A number of bytes for people."""
    for unit, word in ((1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")):
        if size >= unit:
            return f"{size / unit:.4g} {word}"
    return f"{size} bytes"


def _size(environment: Mapping[str, str], name: str, default: int) -> int:
    text = environment.get(name)
    if text is None:
        return default
    if text.strip().lower() in _OFF:
        return 0
    found = _SIZE.fullmatch(text.strip())
    if found is None:
        raise WrongSetting(name, text, "which is no size such as 500M or 8G")
    return int(float(found[1]) * _UNITS[found[2].lower()])


def _seconds(environment: Mapping[str, str], name: str, default: float) -> float:
    text = environment.get(name)
    if text is None:
        return default
    if text.strip().lower() in _OFF:
        return 0.0
    try:
        seconds = float(text)
    except ValueError:
        seconds = nan
    if not 0 <= seconds < inf:
        raise WrongSetting(name, text, "which is no number of seconds")
    return min(seconds, TIMEOUT_MAX)


def _checks(text: str) -> Checks:
    word = text.strip().lower()
    if word in ("", "on", "1", "true", "yes"):
        return Checks.ON
    if word in ("off", "0", "false", "no"):
        return Checks.OFF
    if word == "strict":
        return Checks.STRICT
    raise WrongSetting("MOJO_CHECKS", text, "which is neither on, off nor strict")


def _machine_memory() -> int:
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return 0


def _group_files(root: Path) -> list[Path]:
    """Where the memory limits of this process's control group, and of the groups around it, may stand."""
    groups = root / "sys/fs/cgroup"
    files = [groups / "memory.max", groups / "memory" / "memory.limit_in_bytes"]
    try:
        lines = (root / "proc/self/cgroup").read_text().splitlines()
    except OSError:
        return files
    for line in lines:
        number, controllers, path = [*line.split(":", 2), "", ""][:3]
        group = Path(path.lstrip("/"))
        if number == "0":
            files += [groups / part / "memory.max" for part in (group, *group.parents)]
        elif "memory" in controllers.split(","):
            files += [groups / "memory" / part / "memory.limit_in_bytes" for part in (group, *group.parents)]
    return files


def _number_in(file: Path) -> int:
    try:
        text = file.read_text().strip()
    except OSError:
        return 0
    return int(text) if text.isdigit() else 0
