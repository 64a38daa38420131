"""Magics about the system: folders, the environment, commands, packages, figures."""

from __future__ import annotations

import codecs
import importlib
import os
import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from mojo_frontend.commands.registry import line
from mojo_frontend.entry import Entry
from mojo_frontend.errors import UsageError

_SECRETS = ("KEY", "TOKEN", "SECRET", "PASSWORD")
_ASSIGNMENT = re.compile(r"(?P<name>[^\s=]+)(?:[ \t]*=[ \t]*|[ \t]+)(?P<value>.*)$")
_AT_ONCE = 1 << 16
_before: list[Path] = []


@line("cd")
def cd(entry: Entry, argument: str) -> None:
    """%cd [folder]: make a folder the current one, where imports are looked for; - is the one before, nothing is the home folder."""
    here = Path.cwd()
    if argument == "-":
        if not _before:
            raise UsageError("%cd -: there is no folder before this one")
        argument = str(_before[-1])
    print(entry.session.tools.change_directory(_unquoted(argument) or "~"))
    _before[:] = [here]


@line("env")
def env(entry: Entry, argument: str) -> None:
    """%env: the variables of the environment; %env NAME: one of them; %env NAME=value, %env NAME value: set one."""
    if not argument:
        for name, value in sorted(os.environ.items()):
            print(f"{name}={'<hidden>' if any(word in name.upper() for word in _SECRETS) else value}")
        return
    found = _ASSIGNMENT.match(argument)
    name = found["name"] if found is not None else argument
    if found is not None:
        os.environ[name] = _unquoted(found["value"])
    elif name not in os.environ:
        raise UsageError(f"Environment does not have key: {name}")
    print(f"{name}={os.environ[name]}")


@line("pip")
def pip(entry: Entry, argument: str) -> None:
    """%pip arguments: run pip for the Python of this kernel."""
    run_command([sys.executable, "-P", "-m", "pip", *shlex.split(argument)])
    importlib.invalidate_caches()
    print("Note: packages that are imported already stay what they are until a restart.")


@line("matplotlib")
def matplotlib(entry: Entry, argument: str) -> None:
    """%matplotlib [inline | png | svg | retina]: figures are shown in the notebook anyway; in another format if one is named."""
    if argument in ("", "inline"):
        return
    if argument not in ("png", "svg", "retina"):
        raise UsageError(f"%matplotlib: figures cannot be shown as '{argument}', but inline, as png, svg or retina")
    from matplotlib_inline.backend_inline import set_matplotlib_formats

    set_matplotlib_formats(argument)  # type: ignore[no-untyped-call]


def run_command(command: str | Sequence[str]) -> int:
    """Run a command (a text is for the system's shell) and show what it writes while it does; returns its exit status.

    An interrupt stops the command and all it started.
    """
    process = subprocess.Popen(
        command,
        shell=isinstance(command, str),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    assert process.stdout is not None
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    try:
        while data := os.read(process.stdout.fileno(), _AT_ONCE):
            sys.stdout.write(decoder.decode(data))
        return process.wait()
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _unquoted(text: str) -> str:
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"" else text
