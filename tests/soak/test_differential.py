"""Random programs give the same at compile time, in compiled code and in a model in Python.

``MOJO_SOAK=2000`` runs that many programs of each kind instead of the few that the suite takes time for.
"""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from contextlib import redirect_stdout
from itertools import islice

import pytest
from mojo_compiler import Session
from soak import closure_programs, function_programs, number_programs, place_programs, value_programs

_COUNT = int(os.environ.get("MOJO_SOAK", "60"))
_BATCH = 20
"""Programs that are compiled together."""

_OPAQUE = "@no_inline\nfn opaque[T: AnyType](value: T) -> T: return value\n"


def _run(session: Session, text: str) -> list[str]:
    out = io.StringIO()
    with redirect_stdout(out):
        result = session.run(text)
    problems = [f"{d.message}\n{d.span.text}" for d in result.diagnostics if d.severity.value == "error"]
    assert not problems and result.error is None, f"{text}\n{problems} {result.error}"
    return out.getvalue().split("\n")[:-1]


def _batches(count: int) -> list[range]:
    return [range(first, min(first + _BATCH, count)) for first in range(0, count, _BATCH)]


def _compare(session: Session, texts: Sequence[tuple[str, str]], expected: Sequence[str]) -> None:
    """`texts` are what is evaluated at compile time and what is compiled."""
    lines = [f"alias a{i} = {static}\nprint(a{i})\nprint({dynamic})" for i, (static, dynamic) in enumerate(texts)]
    printed = _run(session, "\n".join(lines))
    found = list(zip(printed[::2], printed[1::2], strict=True))
    wrong = [f"{t[1]}: {f}, not {e}" for t, f, e in zip(texts, found, expected, strict=True) if f != (e, e)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("batch", _batches(_COUNT), ids=str)
def test_numbers(batch: range) -> None:
    programs = list(islice(number_programs.programs(batch.stop), batch.start, None))
    session = Session()
    try:
        _run(session, _OPAQUE + "\n".join(p.text for p in programs))
        calls = [(p.call.replace("{}", ""), p.call.replace("{}", "opaque")) for p in programs]
        _compare(session, calls, [p.expected for p in programs])
    except AssertionError as error:
        pytest.fail("\n".join([str(error), *(p.text for p in programs)]), pytrace=False)
    finally:
        session.close()


@pytest.mark.parametrize("batch", _batches(_COUNT), ids=str)
def test_function_values(batch: range) -> None:
    programs = list(islice(function_programs.programs(batch.stop), batch.start, None))
    session = Session()
    try:
        _run(session, "from utils.static_tuple import StaticTuple\n" + _OPAQUE + function_programs.PRELUDE)
        calls = [(p.text.replace("{}", ""), p.text.replace("{}", "opaque")) for p in programs]
        _compare(session, calls, [str(p.expected) for p in programs])
    finally:
        session.close()


_STATEMENTS = {"closures": closure_programs, "places": place_programs, "values": value_programs}


@pytest.mark.parametrize("kind", _STATEMENTS)
@pytest.mark.parametrize("batch", _batches(_COUNT), ids=str)
def test_statements(kind: str, batch: range) -> None:
    found = _STATEMENTS[kind]
    programs = list(islice(found.programs(batch.stop), batch.start, None))
    session = Session()
    try:
        _run(session, "\n".join([_OPAQUE, found.PRELUDE, *(p.text for p in programs)]))
        calls = [(p.call.replace("{}", ""), p.call.replace("{}", "opaque")) for p in programs]
        _compare(session, calls, [str(p.expected) for p in programs])
    except AssertionError as error:
        pytest.fail("\n".join([str(error), *(p.text for p in programs)]), pytrace=False)
    finally:
        session.close()


@pytest.mark.parametrize("batch", _batches(_COUNT), ids=str)
def test_literals(batch: range) -> None:
    """Literals become integers exactly if they are, at compile time and at run time."""
    found = list(islice(number_programs.literals(batch.stop), batch.start, None))
    session = Session()
    with redirect_stdout(io.StringIO()):
        result = session.run("\n".join(f"let x{i}: {n.type} = {n.text}; alias y{i} = {n.type}({n.text})" for i, n in enumerate(found)))
    refused = {d.span.source.text.count("\n", 0, d.span.caret) for d in result.diagnostics if d.severity.value == "error"}
    assert refused == {i for i, n in enumerate(found) if n.expected is None}
    kept = [n for n in found if n.expected is not None]
    printed = _run(session, "\n".join(f"let z{i}: {n.type} = {n.text}\nprint({n.type}({n.text}), z{i})" for i, n in enumerate(kept)))
    assert printed == [f"{n.expected} {n.expected}" for n in kept]
    session.close()
