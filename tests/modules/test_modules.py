"""Modules and packages of one's own (language.md G19-G22), in `data/`."""

from __future__ import annotations

from pathlib import Path

import pytest
from mojo_compiler import CellResult, Session, SessionConfig, render

DATA = Path(__file__).parent / "data"


def run(capsys: pytest.CaptureFixture[str], *cells: str) -> tuple[list[CellResult], str]:
    """Run cells in one session whose imports are looked for in `data`."""
    session = Session(SessionConfig(directory=DATA))
    results = [session.run(cell) for cell in cells]
    session.close()
    return results, capsys.readouterr().out


def test_import_forms(capsys: pytest.CaptureFixture[str]) -> None:
    cell = """\
import m, pkg
import pkg.sub as s
from m import twice as tw, P
from pkg.a import fa
print(m.K, m.twice(3), tw(4), P(5).x)
print(pkg.fa(), fa(), s.fs(), pkg.sub.fs())
"""
    results, output = run(capsys, cell)
    assert results[0].ok and not results[0].diagnostics, results[0].diagnostics
    assert output == "7 7 9 5\n21 21 fs fs\n"


def test_variables_of_a_module_are_initialised_once_and_shared(capsys: pytest.CaptureFixture[str]) -> None:
    first = "from m import counter\nimport m\ncounter += 4\nfn g() -> Int: return m.counter\nprint(m.counter, g())"
    results, output = run(capsys, first, "m.counter = 100\nprint(counter, g())")
    assert all(r.ok and not r.diagnostics for r in results), results
    assert output == "7 7\n100 100\n"


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        ("import nowhere", "unable to locate module 'nowhere'"),
        ("from m import nothing", "module 'm' does not contain 'nothing'"),
        ("import m\nlet z = m", "module 'm' has no run-time value"),
        ("import bad\nprint(bad.f())", "use of unknown declaration 'unknown_name'"),
        ("import `../data/m`", "unable to locate module '../data/m'"),
        ("from `..`.data import m", "unable to locate module '...data'"),
        ("from . import `../data/m`", "module '.' does not contain '../data/m'"),
        ("import `.`", "unable to locate module '.'"),
    ],
)
def test_errors(capsys: pytest.CaptureFixture[str], cell: str, message: str) -> None:
    results, output = run(capsys, cell, "print(1)")
    assert [d.message for d in results[0].diagnostics] == [message]
    assert output == "1\n"


def test_a_module_that_does_not_parse_is_one_error(capsys: pytest.CaptureFixture[str]) -> None:
    cell = "from broken import f, g as h\nprint(f(), h)"
    results, output = run(capsys, cell, cell, "import broken\nbroken.f()", "print(1)")
    for result in results[:3]:
        assert [d.message for d in result.diagnostics] == ["unexpected token in expression"]
    assert output == "1\n"


def test_an_error_in_a_module_names_the_import(capsys: pytest.CaptureFixture[str]) -> None:
    results, _ = run(capsys, "print(0)\nimport bad\nprint(bad.f())")
    assert render(results[0].diagnostics[0]).splitlines()[0] == "Included from Expression [1]:2:"
    assert render(results[0].diagnostics[0]).splitlines()[1].endswith("error: use of unknown declaration 'unknown_name'")


def test_a_failed_cell_does_not_spend_a_modules_initialisers(capsys: pytest.CaptureFixture[str]) -> None:
    results, output = run(capsys, "import m\nlet z: Int = 'text'", "import m\nprint(m.counter)")
    assert not results[0].ok and results[1].ok and not results[1].diagnostics
    assert output == "3\n"
