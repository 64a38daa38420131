"""The user's editor."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from mojo_frontend.errors import UsageError

_USUAL = ("editor", "nano", "vi")


def edited(text: str) -> str:
    """A text as it is when the editor ends that ``VISUAL`` or ``EDITOR`` names. Raises `UsageError` if there is none."""
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or next(filter(shutil.which, _USUAL), ""))
    if not command or shutil.which(command[0]) is None:
        raise UsageError(f"there is no editor '{command[0]}'" if command else "there is no editor: say which in EDITOR")
    with TemporaryDirectory() as folder:
        file = Path(folder, "entry.mojo")
        file.write_text(text + "\n", encoding="utf-8")
        status = subprocess.call([*command, str(file)])
        if status:
            raise UsageError(f"{command[0]} ended with status {status}")
        return file.read_text(encoding="utf-8").rstrip("\n")
