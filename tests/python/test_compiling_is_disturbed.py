"""What reaches the compiler from outside while it works is not taken for a bug of its own."""

from __future__ import annotations

from typing import Any

import pytest
from mojo_compiler import Session
from mojo_compiler.session.python_scope import namespace
from mojo_compiler.syntax.parser import parse as parse_source

_HANDLER = "%%python\ndef handler():\n    raise ArithmeticError('from a handler')"


@pytest.fixture
def parse(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What the next parse does first, as a signal would have it done."""
    todo: list[Any] = []

    def disturbed(source: Any) -> Any:
        if todo:
            todo.pop()()
        return parse_source(source)

    monkeypatch.setattr("mojo_compiler.session.session.parse", disturbed)
    return todo


def test_a_handler_of_signals_that_raises(parse: list[Any]) -> None:
    session = Session()
    session.run("var kept = 3\n")
    session.run(_HANDLER)
    parse.append(namespace()["handler"])
    result = session.run("print(1)")
    assert result.error is not None
    assert result.error.message == "ArithmeticError: from a handler"
    assert session.run("kept += 1").ok
    session.close()


def test_the_system_has_no_more_files(parse: list[Any]) -> None:
    def refuse() -> None:
        raise OSError(24, "Too many open files", "somewhere")

    session = Session()
    parse.append(refuse)
    result = session.run("print(1)")
    assert [d.message for d in result.diagnostics] == ["the compiler cannot go on: Too many open files"]
    assert session.run("print(1)").ok
    session.close()
