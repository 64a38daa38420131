"""Programs of several files, in `cases/` and `packages/`: each file with the line ``# PROGRAM`` is one, beside what it imports.

``# PATH: folder ...`` names folders of the search path, relative to the program. A program runs from its own folder and from
elsewhere, and as a cell of a notebook beside it unless the line ``# PROGRAM`` ends with ``only``.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from golden import check_case, parse_case
from mojo_compiler import Session, SessionConfig

HERE = Path(__file__).parent
_PROGRAM = re.compile(r"^# PROGRAM( only)?$", re.MULTILINE)
_PATH = re.compile(r"^# PATH: (.*)$", re.MULTILINE)


def _programs() -> list[str]:
    files = sorted([*HERE.glob("cases/**/*.mojo"), *HERE.glob("packages/**/*.mojo")])
    return [file.relative_to(HERE).as_posix() for file in files if _PROGRAM.search(file.read_text())]


def _search_path(program: Path) -> tuple[Path, ...]:
    named = _PATH.search(program.read_text())
    return tuple(program.parent / folder for folder in named[1].split()) if named is not None else ()


def _is_cell(name: str) -> bool:
    text = (HERE / name).read_text()
    return _PROGRAM.search(text)[1] is None and "# ERROR" not in text  # type: ignore[index]


@pytest.mark.parametrize("name", _programs())
def test_program(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = HERE / name
    monkeypatch.chdir(tmp_path)
    check_case(program, _search_path(program))


@pytest.mark.parametrize("name", [name for name in _programs() if name.startswith("packages/")])
def test_program_in_its_folder(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    program = HERE / name
    monkeypatch.chdir(program.parent)
    check_case(Path(program.name), tuple(folder.relative_to(program.parent) for folder in _search_path(program)))


@pytest.mark.parametrize("name", [name for name in _programs() if _is_cell(name)])
def test_cell(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = (HERE / name).read_text()
    session = Session(SessionConfig(directory=(HERE / name).parent, search_path=_search_path(HERE / name)))
    try:
        results = [session.run(text), session.run("main()")]
    finally:
        session.close()
    assert all(result.ok and not result.diagnostics for result in results), results
    assert capsys.readouterr().out.splitlines() == parse_case(text)[0].output
