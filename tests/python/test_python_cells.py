"""What Python cells show and leave behind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from mojo_compiler import Session


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    made = Session()
    yield made
    made.close()


def test_traceback_has_only_frames_of_the_cell(session: Session, capfd: pytest.CaptureFixture[str]) -> None:
    cell = "%%python\ndef fail():\n    kept = 1\n    return kept / 0\nfail()\n"
    result = session.run(cell, name="In[7]")
    assert result.error is not None and result.error.message == "ZeroDivisionError: division by zero"
    assert capfd.readouterr() == ("", "") and result.error.line == ""
    frames = [line for line in result.error.traceback.splitlines() if line.startswith("  File")]
    assert frames == ['  File "In[7]", line 5, in <module>', '  File "In[7]", line 4, in fail']
    assert "    return kept / 0" in result.error.traceback


def test_what_ran_before_an_error_stays(session: Session, capfd: pytest.CaptureFixture[str]) -> None:
    result = session.run("%%python\nbefore_error = 5\nraise KeyError('x')\nafter_error = 6\n")
    assert not result.ok
    assert session.run("print(before_error)").ok
    assert "use of unknown declaration" in session.run("print(after_error)").diagnostics[0].message
    assert capfd.readouterr().out == "5\n"


def test_syntax_error(session: Session) -> None:
    result = session.run("%%python\nx = (1,\n\ny = 2\n", name="In[8]")
    assert result.error is not None and result.error.message.startswith("SyntaxError: ")
    assert '  File "In[8]", line 2' in result.error.traceback


def test_system_exit_passes(session: Session) -> None:
    with pytest.raises(SystemExit) as exit_:
        session.run("%%python\nraise SystemExit(3)\n")
    assert exit_.value.code == 3


def test_keyboard_interrupt(session: Session) -> None:
    result = session.run("%%python\nraise KeyboardInterrupt\n")
    assert result.error is not None and result.error.kind == "interrupt"


def test_last_expression_is_the_value(session: Session) -> None:
    shown = session.run("%%python\nx = 'text'\nx\n").value
    assert shown is not None and shown.text == "'text'"
    assert session.run("%%python\nx;\n").value is None
    assert session.run("%%python\nNone\n").value is None
    assert session.run("%%python\n").ok


def test_none_as_last_expression_of_a_mojo_cell_shows_nothing(session: Session) -> None:
    assert session.run("Python.none()").value is None
    shown = session.run("PythonObject(5)").value
    assert shown is not None and shown.text == "5"


def test_variables_are_listed(session: Session) -> None:
    session.run("%%python\nlisted = 1\n_private = 2\n__dunder__ = 3\n")
    found = session.variables()
    assert found["listed"] == found["_private"] == "PythonObject"
    assert "__dunder__" not in found
