"""The gallery of errors: wrong programs as beginners write them, and beside them all that is shown for them, character by character.

A file has many programs, each in a session of its own. A line ``# ---- title`` begins a program, ``# %%`` the next cell of
one. What all programs of ``x.mojo`` show, under their titles, is ``x.txt``.
"""

from __future__ import annotations

import difflib
import io
import re
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path

import mojo_compiler
from mojo_compiler import CellResult, Diagnostic, Session, SessionConfig

_PLACE = re.compile(rf"{re.escape(str(Path(mojo_compiler.__file__).parent))}/(stdlib/\S+\.mojo):\d+:\d+")
"""A place in the library: its line is left out, which changes with the library."""
FOLDER = Path(__file__).parent / "lang" / "diagnostics" / "gallery"
_TITLE = re.compile(r"^# ---- (.*)\n", re.MULTILINE)
_MARK = re.compile(r"^# %%.*\n", re.MULTILINE)


def is_case(path: Path) -> bool:
    """Whether a file has programs of the gallery."""
    return path.parent == FOLDER and path.suffix == ".mojo"


def programs(path: Path) -> Iterator[tuple[str, str]]:
    """The programs of a file: their titles and texts."""
    parts = _TITLE.split(path.read_text(encoding="utf-8"))
    return zip(parts[1::2], parts[2::2], strict=True)


def results(program: str) -> Iterator[tuple[str, CellResult]]:
    """What the cells of a program give in a new session, and what they print."""
    session = Session(SessionConfig(directory=FOLDER))
    try:
        for number, cell in enumerate(_MARK.split(program), 1):
            with redirect_stdout(io.StringIO()) as output:
                result = session.run(cell, f"Expression [{number}]")
            yield output.getvalue(), result
    finally:
        session.close()


def messages(result: CellResult) -> Iterator[Diagnostic]:
    """All messages of a cell, also that of its end."""
    yield from result.diagnostics
    if result.error is not None and result.error.diagnostic is not None:
        yield result.error.diagnostic


def check(path: Path, update: bool) -> list[str]:
    """Compare what the programs of a file show with what is beside it, or write that anew."""
    golden = path.with_suffix(".txt")
    shown = "\n".join(f"# ---- {title}\n{''.join(map(_shown, results(text)))}" for title, text in programs(path))
    if update:
        golden.write_text(shown, encoding="utf-8")
        return []
    expected = golden.read_text(encoding="utf-8") if golden.exists() else ""
    return list(difflib.unified_diff(expected.splitlines(), shown.splitlines(), "expected", "shown", lineterm=""))


def _shown(of_cell: tuple[str, CellResult]) -> str:
    output, result = of_cell
    lines = [mojo_compiler.render(diagnostic) for diagnostic in result.diagnostics]
    if result.error is not None:
        lines.append(f"{result.error.kind}: {result.error.message}")
        if result.error.diagnostic is not None:
            lines.append(mojo_compiler.render(result.error.diagnostic))
    if result.closing:
        lines.append(result.closing)
    return output + _PLACE.sub(r"\1", "".join(f"{line}\n" for line in lines))
