"""The files with which a session of a notebook or prompt begins."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mojo_compiler import CellResult, Session


def run_startup(session: Session, files: Iterable[Path], show: Callable[[CellResult], None], wrong: Callable[[str], None]) -> None:
    """Run each file as a cell, `show` what is told of it, and say what is `wrong` with those that cannot be read."""
    for file in files:
        try:
            text = file.read_text(encoding="utf-8-sig")
        except OSError as error:
            wrong(f"cannot read {file}: {error.strerror}")
        except UnicodeDecodeError as error:
            wrong(f"cannot read {file}: not UTF-8 text: {error.reason} at byte {error.start}")
        else:
            show(session.run(text, str(file)))
