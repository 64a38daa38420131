"""What searches found is kept on disk, by the content of what they run (language.md P53)."""

from __future__ import annotations

import io
import itertools
from contextlib import redirect_stdout
from pathlib import Path

import mojo_compiler.session.live_program
import pytest
from mojo_compiler import Session, SessionConfig, run_file
from mojo_compiler.jit.cache import ObjectCache
from mojo_compiler.linking.search_cache import CachePolicy, SearchCache, cache_policy
from mojo_compiler.store import SignedFolder

PROGRAM = """\
from autotune import autotune, search
alias F = fn(Int) -> Int
alias factor = 10
struct Pair:
    var a: Int
    var b: Int
    fn __init__(inout self, a: Int):
        self.a = a
        self.b = a
fn helper(n: Int) -> Int: return n + 1
fn candidate[scale: Int](n: Int) -> Int:
    alias width = autotune(1, 2, 4)
    return helper(Pair(n).b) * width * scale * factor
fn evaluator(functions: Pointer[F], count: Int) -> Int:
    print("searching among", count)
    return 1
fn best[scale: Int](n: Int) -> Int:
    alias winner: F
    search[F, candidate[scale], evaluator -> winner]()
    return winner(n)
"""
SEARCHES = "searching among 3\n"


def run(cells: list[str], folder: Path, cache_policy: CachePolicy = CachePolicy.ON) -> str:
    """What the cells print in a session whose answers are kept in a folder."""
    session = Session()
    session.program.search_cache = SearchCache(ObjectCache(SignedFolder(folder)), cache_policy)
    with redirect_stdout(io.StringIO()) as stream:
        for cell in cells:
            result = session.run(cell)
            assert result.ok, result
    session.close()
    return stream.getvalue()


def test_a_second_program_does_not_search(tmp_path: Path) -> None:
    cells = [PROGRAM, "print(best[3](1))"]
    assert run(cells, tmp_path) == f"{SEARCHES}120\n"
    assert run(cells, tmp_path) == "120\n"


def test_evaluators_that_may_raise(tmp_path: Path) -> None:
    cells = [PROGRAM.replace("fn evaluator", "def evaluator"), "print(best[3](1))"]
    assert run(cells, tmp_path) == f"{SEARCHES}120\n"
    assert run(cells, tmp_path) == "120\n"


def test_where_the_text_stands_does_not_matter(tmp_path: Path) -> None:
    run([PROGRAM, "print(best[3](1))"], tmp_path)
    moved = "fn unrelated() -> Int:\n    return 5\n\n" + PROGRAM
    assert run(["var x = 1", moved, "fn other(n: Int) -> Int: return best[3](n)", "print(other(2))"], tmp_path) == "180\n"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("autotune(1, 2, 4)", "autotune(1, 3, 4)", 180),
        ("return n + 1", "return n + 2", 180),
        ("factor = 10", "factor = 11", 132),
        ("    var b: Int\n", "    var c: Int8\n    var b: Int\n", 120),
        ("    return 1\n", "    return count - 2\n", 120),
        ("print(best[3](1))", "print(best[4](1))", 160),
    ],
)
def test_a_change_is_noticed(tmp_path: Path, old: str, new: str, expected: int) -> None:
    """In a candidate, in what it calls, in an alias, a struct, the evaluator, the parameters."""
    cells = [PROGRAM.replace("self.b = a", "self.b = a; self.c = 0") if "var c" in new else PROGRAM, "print(best[3](1))"]
    run([PROGRAM, "print(best[3](1))"], tmp_path)
    assert run([cell.replace(old, new) for cell in cells], tmp_path) == f"{SEARCHES}{expected}\n"


def test_each_instance_has_its_own_answer(tmp_path: Path) -> None:
    run([PROGRAM, "print(best[3](1))"], tmp_path)
    assert run([PROGRAM, "print(best[3](1), best[5](1))"], tmp_path) == f"{SEARCHES}120 200\n"
    assert run([PROGRAM, "print(best[3](1), best[5](1))"], tmp_path) == "120 200\n"


def test_variables_of_the_session_decide_anew(tmp_path: Path) -> None:
    cells = ["var chosen = 1", PROGRAM.replace("    return 1\n", "    return chosen\n"), "print(best[3](1))"]
    for _ in range(2):
        assert run(cells, tmp_path) == f"{SEARCHES}120\n"
    assert list(tmp_path.iterdir()) == []


def test_modes(tmp_path: Path) -> None:
    cells = [PROGRAM, "print(best[3](1))"]
    for mode in (CachePolicy.OFF, CachePolicy.READ, CachePolicy.OFF):
        assert run(cells, tmp_path, mode) == f"{SEARCHES}120\n"
    assert run(cells, tmp_path, CachePolicy.ON) == f"{SEARCHES}120\n"
    assert run(cells, tmp_path, CachePolicy.OFF) == f"{SEARCHES}120\n"
    assert run(cells, tmp_path, CachePolicy.READ) == "120\n"


def test_the_environment_says_which() -> None:
    assert cache_policy(CachePolicy.ON, {}) is CachePolicy.ON
    assert [cache_policy(CachePolicy.OFF, {"MOJO_AUTOTUNE_CACHE": word}) for word in ("off", "READ", " on ", "")] == [
        CachePolicy.OFF,
        CachePolicy.READ,
        CachePolicy.ON,
        CachePolicy.OFF,
    ]
    with pytest.raises(ValueError, match="MOJO_AUTOTUNE_CACHE is 'yes'"):
        cache_policy(CachePolicy.ON, {"MOJO_AUTOTUNE_CACHE": "yes"})


@pytest.mark.parametrize(("word", "searches"), [(None, 1), ("on", 1), ("read", 2), ("off", 2)])
def test_programs_keep_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, word: str | None, searches: int) -> None:
    """Programs do by default. The scale tells this run's search from those of earlier ones."""
    if word is None:
        monkeypatch.delenv("MOJO_AUTOTUNE_CACHE", raising=False)
    else:
        monkeypatch.setenv("MOJO_AUTOTUNE_CACHE", word)
    text = f"{PROGRAM}fn main():\n    print(best[{abs(hash(str(tmp_path)))}](1) > 0)\n"
    with redirect_stdout(io.StringIO()) as stream:
        for _ in range(2):
            assert run_file(tmp_path / "program.mojo", text).ok
    assert stream.getvalue().count(SEARCHES) == searches


def test_sessions_do_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MOJO_AUTOTUNE_CACHE", raising=False)
    assert not Session().program.search_cache.reads
    monkeypatch.setenv("MOJO_AUTOTUNE_CACHE", "read")
    assert Session(SessionConfig(program=True)).program.search_cache.reads


def test_measuring_is_not_compiling(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compiling has a limit of time (MOJO_MAX_COMPILE_SECONDS), which what evaluators do does not use up."""
    session = Session()
    clock = itertools.count(0, 1000)
    monkeypatch.setattr(mojo_compiler.session.live_program, "monotonic", lambda: next(clock))
    monkeypatch.setattr(session.program.watchdog, "compile_deadline", lambda: 1e9)
    with redirect_stdout(io.StringIO()):
        assert session.run(PROGRAM).ok
        assert session.program.checker.deadline == 1e9
        assert session.run("print(best[3](1), best[4](1))").ok
    assert session.program.checker.deadline == 1e9 + 2 * 1000
    session.close()
