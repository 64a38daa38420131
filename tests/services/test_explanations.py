"""The error index: each message has a page, and the programs of the pages do what they say."""

from __future__ import annotations

import importlib
import io
import pkgutil
import re
from contextlib import redirect_stdout
from pathlib import Path

import gallery
import mojo_compiler
import pytest
from mojo_compiler import CellResult, Diagnostic, Session, SessionConfig
from mojo_compiler.diagnostics.core import Severity

_PROGRAM = re.compile(r"^```mojo (wrong|right)( program)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CELL = re.compile(r"^# %%\n", re.MULTILINE)

WITHOUT_PROGRAMS = {
    "cache-ignored": "depends on who owns a folder",
    "cannot-compile": "depends on what LLVM gives up on",
    "compiler-bug": "no program is meant to reach it",
    "constraint-failure": "is shown as a note of no-viable-expansion",
    "expression-too-deep": "a program of thousands of operators",
    "integer-too-long": "a number of thousands of digits",
    "keyboard-interrupt": "needs somebody who interrupts",
    "limit-reached": "needs a session with limits",
    "module-broken": "needs a file that is edited in between",
    "nesting-too-deep": "a program of too many brackets to be read",
    "output-lost": "depends on where the output goes",
    "source-too-large": "a program of megabytes",
    "too-many-instantiations": "takes long to fail",
    "unguarded": "only on platforms without guard",
    "system-refused": "depends on the system",
}
"""Messages whose pages have no programs, and why."""


def _codes() -> set[str]:
    """The codes of all errors and warnings, but for the bases that other messages derive from."""
    for module in pkgutil.iter_modules(importlib.import_module("mojo_compiler.diagnostics").__path__):
        importlib.import_module(f"mojo_compiler.diagnostics.{module.name}")
    kinds = set(Diagnostic.__subclasses__())
    for _ in range(3):
        kinds |= {sub for kind in kinds for sub in kind.__subclasses__()}
    return {kind(span=None).code for kind in kinds if kind.template and kind.severity is not Severity.NOTE}


@pytest.fixture(scope="module", params=mojo_compiler.explained())
def code(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_each_message_has_a_page() -> None:
    assert _codes() == set(mojo_compiler.explained())


def test_the_programs_of_a_page(code: str, tmp_path: Path) -> None:
    programs = _PROGRAM.findall(mojo_compiler.explain(code))
    assert {kind for kind, _, _ in programs} == (set() if code in WITHOUT_PROGRAMS else {"wrong", "right"})
    for kind, program, text in programs:
        results = _run_program(tmp_path / "program.mojo", text) if program else _run_cells(text)
        told = [d.code for result in results for d in gallery.messages(result)]
        assert (code in told) if kind == "wrong" else (results[-1].ok and not told), told


def _run_program(path: Path, text: str) -> list[CellResult]:
    with redirect_stdout(io.StringIO()):
        return [mojo_compiler.run_file(path, text, SessionConfig())]


def _run_cells(text: str) -> list[CellResult]:
    session = Session()
    with redirect_stdout(io.StringIO()):
        results = [session.run(cell) for cell in _CELL.split(text)]
    session.close()
    return results


def test_no_page() -> None:
    with pytest.raises(LookupError, match="did you mean 'cannot-convert'"):
        mojo_compiler.explain("cannot-convrt")


def test_html_names_the_code() -> None:
    session = Session()
    (told,) = session.run("nothing").diagnostics
    session.close()
    link = '<a class="mojo-code" title="%explain unknown-declaration">unknown-declaration</a>'
    assert link in mojo_compiler.render(told, "html")
    assert "unknown-declaration" not in mojo_compiler.render(told, "ansi")
