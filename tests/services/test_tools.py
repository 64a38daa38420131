"""Listings, measurements, tables of names, taking cells back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from mojo_compiler import NameInfo, Session, phases
from mojo_compiler.services.timing import Measurement, duration, series
from mojo_compiler.session.results import CellResult

CELL = """\
fn squares(n: Int) -> Int:
    var sum = 0
    for i in range(n):
        sum += i * i
    return sum
fn plus[n: Int](x: Int) -> Int:
    return x + n
struct Shelf:
    var books: Int
    fn count(self) -> Int:
        return self.books
let found = squares(3)
let objects = PythonObject([1, 2])
"""


@pytest.fixture
def session() -> Iterator[Session]:
    made = Session()
    assert made.run(CELL, "Expression [7]").ok
    yield made
    made.close()


def test_names(session: Session) -> None:
    assert session.run("%%python\nfrom_python = 1.5").ok
    assert session.run("var unassigned: Int").ok
    found = {info.name: info for info in session.tools.names()}
    assert found["squares"] == NameInfo("squares", "function", cell="7")
    assert found["Shelf"] == NameInfo("Shelf", "struct", cell="7")
    assert found["found"] == NameInfo("found", "variable", "Int", 8, "7")
    assert (found["objects"].type, found["objects"].cell) == ("PythonObject (list)", "7")
    assert (found["from_python"].type, found["from_python"].cell) == ("PythonObject (float)", "")
    assert "unassigned" not in found


@pytest.mark.parametrize(("kind", "own", "other"), [("ir", "func @", "call"), ("llvm", "define i64", "!dbg"), ("asm", "retq", ".loc")])
def test_listings_have_source_lines(session: Session, kind: str, own: str, other: str) -> None:
    text = session.tools.listing(kind, "squares")
    assert own in text and "Expression [7]:5  return sum" in text
    if kind != "ir":
        assert other not in text
    assert re.search(r"\.[0-9a-f]{12}\b", text) is None
    assert "Expression [7]:12  let found = squares(3)" not in text
    assert "Expression [7]:12  let found = squares(3)" in session.tools.listing(kind)


def test_listings_that_there_are_not(session: Session) -> None:
    for name, reason in (("nothing", "no function is called 'nothing'"), ("found", "no function"), ("plus", "call it first")):
        with pytest.raises(LookupError, match=reason):
            session.tools.listing("llvm", name)
    assert session.run("print(plus[2](3))").ok
    assert "add i64 %a0, 2" in session.tools.listing("llvm", "plus")
    with pytest.raises(LookupError, match="no cell has run yet"):
        Session().tools.listing("ir")


def test_functions_that_nobody_called_have_listings(session: Session) -> None:
    assert session.run("fn thrice(n: Int) -> Int:\n    return n * 3", "Expression [8]").ok
    assert "; Expression [8]:2  return n * 3" in session.tools.listing("llvm", "thrice")


def test_methods_have_listings(session: Session) -> None:
    assert "Expression [7]:11  return self.books" in session.tools.listing("ir", "Shelf.count")


@pytest.mark.parametrize("code", ["squares(10)", "let x = found\nprint_no_newline('')", "objects.append(1)", "found;"])
def test_measuring(session: Session, code: str) -> None:
    measured = session.tools.measure(code, series=2, runs=3)
    assert measured.failure is None and len(measured.seconds) == 2 and measured.runs == 3
    assert all(seconds >= 0 for seconds in measured.seconds)
    assert "2 series, 3 runs each" in measured.text


def test_measured_code_runs_as_often_as_is_told(session: Session) -> None:
    session.tools.measure("objects.append(3)", series=2, runs=5)
    value = session.run("objects.__len__()").value
    assert value is not None and value.text == str(2 + 1 + 2 * 5)


def test_what_measured_code_assigns_is_its_own(session: Session) -> None:
    assert session.tools.measure("own = found + 1", series=1, runs=1).failure is None
    assert not session.run("own").ok


@pytest.mark.parametrize(
    ("code", "message"),
    [("1 +", "unexpected token in expression"), ("no_such_name", "use of unknown declaration 'no_such_name'")],
)
def test_measuring_what_does_not_compile(session: Session, code: str, message: str) -> None:
    failure = session.tools.measure(code).failure
    assert failure is not None and failure.diagnostics[0].message == message
    assert failure.diagnostics[0].span.source.name == "timeit"


def test_measuring_what_raises(session: Session) -> None:
    failure = session.tools.measure('raise Error("stop")').failure
    assert failure is not None and failure.error is not None and failure.error.message == "stop"


def test_series_are_long_enough() -> None:
    now, calls = [0.0], []

    def run(runs: int) -> CellResult | None:
        calls.append(runs)
        now[0] += runs * 1e-3
        return None

    found = series(run, 2, 0, lambda: now[0])
    assert calls == [1, 1, 10, 100, 1000, 1000, 1000]
    assert found.runs == 1000 and found.seconds == pytest.approx([1e-3, 1e-3])


def test_durations() -> None:
    assert [duration(s) for s in (2.5, 1.25e-3, 3e-6, 4.5e-9)] == ["2.5 s", "1.25 ms", "3 µs", "4.5 ns"]
    assert Measurement((1e-3,), 1).text == "1 ms ± 0 ns a run (mean ± standard deviation of 1 series, 1 run each)"


def test_undo(session: Session) -> None:
    assert session.run("fn squares(n: Int) -> Int:\n    return 0\nvar fresh = 1").ok
    assert session.run("print(fresh)").ok  # changes no name
    undone = session.tools.undo()
    assert undone is not None and (undone.gone, undone.restored, undone.lost) == (("fresh",), ("squares",), ())
    value = session.run("squares(3)").value
    assert value is not None and value.text == "5"
    assert not session.run("fresh").ok


def test_undo_of_a_replaced_variable(session: Session) -> None:
    assert session.run("var text = String('a')").ok
    assert session.run("var text = 5").ok
    undone = session.tools.undo()
    assert undone is not None and undone.lost == ("text",)
    assert not session.run("text").ok
    assert session.tools.undo() is not None and session.tools.undo() is not None
    assert session.tools.undo() is None


def test_change_of_folder(session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "beside.mojo").write_text("fn seven() -> Int:\n    return 7\n")
    assert session.tools.change_directory("inner") == tmp_path / "inner"
    value = session.run("from beside import seven\nseven()").value
    assert value is not None and value.text == "7"
    with pytest.raises(OSError):
        session.tools.change_directory("no-such-folder")


def test_phases() -> None:
    assert phases({"parse": 0.001, "compile": 0.0025}) == "parse 1.00, LLVM 2.50, total 3.50 ms"
