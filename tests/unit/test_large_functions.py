"""Functions beyond the size to which LLVM optimises in reasonable time, and the end of compiling them."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from mojo_compiler import CellResult, Session
from mojo_compiler.jit import isolated_compiler, object_compiler
from mojo_compiler.session.results import RunErrorKind

_MANY = 250


@pytest.fixture
def session() -> Iterator[Session]:
    made = Session()
    yield made
    made.close()


def _loops(count: int) -> str:
    body = "".join(f"    for i{k} in range(n): total += i{k} * {k}\n" for k in range(count))
    return f"fn loops(n: Int) -> Int:\n    var total = 0\n{body}    return total\n"


def _choices(count: int) -> str:
    body = "".join(f"    if n % {k + 2} == 0: total += {k}\n    else: total ^= {k}\n" for k in range(count))
    return f"fn choices(n: Int) -> Int:\n    var total = 0\n{body}    return total\n"


def _chosen(count: int, n: int) -> int:
    total = 0
    for k in range(count):
        total = total + k if n % (k + 2) == 0 else total ^ k
    return total


def _compiled(monkeypatch: pytest.MonkeyPatch) -> list[tuple[bool, str]]:
    """Whether each module that is compiled is large, and the functions it defines. All are compiled here."""
    seen: list[tuple[bool, str]] = []

    def compile_here(text: str, *, optimise: bool, name: str, large: bool = False, deadline: Any = None) -> Any:
        seen.append((large, " ".join(line.split("(")[0] for line in text.splitlines() if line.startswith("define"))))
        return object_compiler.compile_object(text, optimise=optimise, name=name, large=large)

    monkeypatch.setattr(isolated_compiler, "compile_isolated", compile_here)
    return seen


def test_large_functions_compute_what_small_ones_do(session: Session, monkeypatch: pytest.MonkeyPatch, capfd: Any) -> None:
    _compiled(monkeypatch)
    session.run(_loops(_MANY) + _choices(600) + "print(loops(4), choices(12), choices(7))")
    session.program.engine.output.flush()
    expected = (sum(6 * k for k in range(_MANY)), _chosen(600, 12), _chosen(600, 7))
    assert capfd.readouterr().out == " ".join(map(str, expected)) + "\n"


def test_large_functions_are_compiled_apart(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = _compiled(monkeypatch)
    session.run(
        _loops(_MANY)
        + "fn small(n: Int) -> Int:\n    for i in range(n):\n        if i * i == n: return i\n    return loops(n)\nprint(small(9))"
    )
    large = [names for is_large, names in seen if is_large]
    assert len(large) == 1
    assert ".loops." in large[0]
    assert ".small." not in large[0]


def _interrupted_in_a_thread(session: Session, text: str, monkeypatch: pytest.MonkeyPatch) -> CellResult:
    """What becomes of a cell that runs in a thread and is interrupted while a child process compiles it, for ever."""
    started = threading.Event()
    forever = "import sys; sys.stdin.buffer.read(); import threading; threading.Event().wait()"
    monkeypatch.setattr(isolated_compiler, "_RUN", forever)

    class Child(subprocess.Popen):  # type: ignore[type-arg]
        def communicate(self, *arguments: Any, **named: Any) -> Any:
            started.set()
            return super().communicate(*arguments, **named)

    monkeypatch.setattr(subprocess, "Popen", Child)
    results: list[CellResult] = []
    thread = threading.Thread(target=lambda: results.append(session.run(text)))
    thread.start()
    started.wait()
    session.interrupt()
    thread.join()
    return results[0]


def test_an_interrupt_from_outside_the_main_thread_ends_compiling(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        result = _interrupted_in_a_thread(session, _loops(_MANY) + "print(loops(3))", patched)
    assert result.error is not None
    assert result.error.kind is RunErrorKind.INTERRUPT
    assert session.run("let after = 3").ok
