"""Cells that run again need no LLVM, and are told of by their own names."""

from __future__ import annotations

import pytest
from mojo_compiler import Session
from mojo_compiler.linking.entry_cache import CAPACITY, EntryCache


def test_equal_modules_have_one_key() -> None:
    first = 'define void @cell.1() { }\n!3 = !DIFile(filename: "Expression [1]", directory: "")\nname: "cell.1"'
    second = 'define void @cell.2() { }\n!3 = !DIFile(filename: "Expression [2]", directory: "")\nname: "cell.2"'
    assert EntryCache.key(first, "cell.1") == EntryCache.key(second, "cell.2")
    assert EntryCache.key(first, "cell.1") != EntryCache.key(second + "x", "cell.2")


def test_the_least_used_is_forgotten() -> None:
    entries = EntryCache()
    assert [entries.keep(f"key {n}", f"cell.{n}") for n in range(CAPACITY)] == [None] * CAPACITY
    assert entries.find("key 0") == "cell.0"
    assert entries.keep("one more", "cell.more") == "cell.1"
    assert "cell.0" in entries and "cell.1" not in entries and entries.find("key 1") is None


def linked(session: Session) -> int:
    """How many cells have code of their own."""
    return len([s for s in session.program.engine._addresses if s.startswith("cell.")])


def test_a_cell_that_runs_again_is_not_compiled(capsys: pytest.CaptureFixture[str]) -> None:
    session = Session()
    session.run("var n = 1\nfn f() -> Int:\n    return n * 10")
    session.run("f()")  # compiles it
    before = linked(session)
    for text in ("n += 1\nprint(f())", "for i in range(2):\n    print(i)"):
        for _ in range(3):
            assert session.run(text).ok
    assert linked(session) == before + 2
    assert capsys.readouterr().out == "20\n30\n40\n" + "0\n1\n" * 3
    session.run("fn f() -> Int:\n    return -n")
    assert session.run("n += 1\nprint(f())").ok
    assert capsys.readouterr().out == "-5\n"


@pytest.mark.parametrize(
    "cell", ["let p = Pointer[Int].get_null()\nprint(p.load())", "if n > 0:\n\n    print(Pointer[Int].get_null().load())"]
)
def test_faults_name_the_cell_that_ran(cell: str) -> None:
    session = Session()
    session.run("var n = 1")
    places = []
    for name in ("first", "second"):
        error = session.run(cell, name).error
        assert error is not None and error.diagnostic is not None
        places.append((error.diagnostic.span.source.name, error.diagnostic.span.position))
    assert [name for name, _ in places] == ["first", "second"]
    assert places[0][1] == places[1][1]


def test_many_cells_beside_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    session = Session()
    for n in (*range(2 * CAPACITY), *range(2 * CAPACITY)):
        assert session.run(f"print({n})").ok
    assert capsys.readouterr().out == "".join(f"{n}\n" for n in range(2 * CAPACITY)) * 2
