"""Python exceptions, interrupts and exits that come out of Mojo cells."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator

import pytest
from background import counting
from mojo_compiler import CellResult, Session, render

PREPARATION = """\
%%python
import math, sys, time
def inner(x): return 1 / x
def outer(x): return inner(x)
def stop(): raise KeyboardInterrupt
"""


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    made = Session()
    assert made.run(PREPARATION, name="In[1]").ok
    yield made
    made.close()


def shown(result: CellResult) -> str:
    assert result.error is not None and result.error.diagnostic is not None
    return render(result.error.diagnostic)


def test_uncaught_exception_shows_both_sides(session: Session, capfd: pytest.CaptureFixture[str]) -> None:
    cell = "fn f(x: Int) raises -> PythonObject:\n    return outer(x)\nprint(f(0))\n"
    result = session.run(cell, name="In[2]")
    assert result.error is not None and result.error.message == "division by zero"
    assert result.error.line == "Error: division by zero"
    assert capfd.readouterr() == ("", "")
    # Python's own marks below the lines are not the same in all versions.
    assert [line for line in shown(result).splitlines() if not re.fullmatch(r"\s*[~^]{2,}", line)] == [
        "error: In[2]:2:17: ZeroDivisionError: division by zero",
        "    return outer(x)",
        "                ^",
        "note: In[2]:3:8: called from the cell",
        "print(f(0))",
        "       ^",
        "note: Traceback (most recent call last):",
        '  File "In[1]", line 4, in outer',
        "    def outer(x): return inner(x)",
        '  File "In[1]", line 3, in inner',
        "    def inner(x): return 1 / x",
        "ZeroDivisionError: division by zero",
    ]


def test_exception_without_python_frames(session: Session) -> None:
    result = session.run("let before = 5\nmath.sqrt(-1)\n", name="In[3]")
    assert shown(result).splitlines() == ["error: In[3]:2:10: ValueError: math domain error", "math.sqrt(-1)", "         ^"]
    assert session.run("print(before)").ok


def test_a_missing_module_is_told_with_how_to_get_it(session: Session) -> None:
    result = session.run("let x = Python.import_module('nonexistent.inner')\n", name="In[5]")
    assert shown(result).splitlines() == [
        "error: In[5]:1:29: ModuleNotFoundError: No module named 'nonexistent'",
        "let x = Python.import_module('nonexistent.inner')",
        "                            ^",
        "note: if a package is missing: %pip install nonexistent",
    ]
    result = session.run("%%python\nimport nonexistent\n")
    assert result.error is not None
    assert result.error.traceback.endswith("No module named 'nonexistent'\nIf a package is missing: %pip install nonexistent\n")
    result = session.run("let x = Python.import_module('math.inner')\n")
    assert "%pip" not in shown(result)


def test_reraised_exception_keeps_its_traceback(session: Session) -> None:
    result = session.run("try:\n    _ = outer(0)\nexcept e:\n    raise e\n")
    assert 'File "In[1]", line 3, in inner' in shown(result)


def test_place_of_another_exception_is_not_shown(session: Session) -> None:
    cell = "try:\n    _ = outer(0)\nexcept e:\n    try:\n        _ = math.sqrt(-1)\n    except:\n        pass\n    raise e\n"
    assert shown(session.run(cell)).startswith("error: ZeroDivisionError: division by zero\n")


def test_errors_of_mojo_tell_their_place(session: Session) -> None:
    result = session.run('raise Error("own")', name="In[1]")
    assert result.error is not None and result.error.message == "own" and "In[1]:1:1: raised here" in shown(result)


def test_keyboard_interrupt_is_not_caught(session: Session) -> None:
    result = session.run("try:\n    stop()\nexcept:\n    print('caught')\n", name="In[4]")
    assert result.error is not None and result.error.kind == "interrupt"
    assert "In[4]:2:9: KeyboardInterrupt" in shown(result)
    assert session.run("print(1)").ok


@pytest.mark.parametrize("exit_", ["sys.exit(7)", "Python.evaluate('exec(\"raise SystemExit(7)\")')"])
def test_system_exit_is_not_caught(session: Session, exit_: str) -> None:
    with pytest.raises(SystemExit) as left:
        session.run(f"try:\n    _ = {exit_}\nexcept:\n    print('caught')\n")
    assert left.value.code == 7
    assert session.run("print(1)").ok


LOOPS = {
    "a wait in Python": "time.sleep(30)",
    "calls of C functions": "while True: _ = math.sqrt(2)",
    "arithmetic": "var x: PythonObject = 0\nwhile True: x += 1",
    "copies": "let x: PythonObject = 'text'\nwhile True:\n    let y = x\n    _ = y",
    "a loop without Python": "let x: PythonObject = 1\nvar n = 0\nwhile n != -1: n += 2\nprint(x)",
    "a loop in Python": "Python.evaluate('[0 for i in iter(int, 1)]')",
}


@pytest.mark.parametrize("name", LOOPS)
def test_interrupt(session: Session, name: str) -> None:
    timer = threading.Timer(0.3, session.interrupt)
    timer.start()
    start = time.monotonic()
    result = session.run(LOOPS[name])
    assert time.monotonic() - start < 5
    assert result.error is not None and result.error.kind == "interrupt"
    assert session.run("print(math.sqrt(4))").ok


COUNTING = {
    "no Python": "from time import now\nlet start = now()\nwhile now() - start < 500000000: pass",
    "calls": "let began = time.time()\nwhile time.time() - began < 0.5: _ = math.sqrt(2)",
    "no calls": "from time import now\nlet x: PythonObject = 1\nlet start = now()\nwhile now() - start < 500000000: pass\nprint(x)",
}


@pytest.mark.parametrize("name", COUNTING)
def test_other_threads_run_while_a_cell_runs(session: Session, name: str) -> None:
    with counting() as counted:
        start = time.monotonic()
        assert session.run(COUNTING[name]).error is None
        assert time.monotonic() - start >= 0.5
    assert counted() > 5
