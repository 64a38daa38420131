"""The history: by itself, and through the protocol across kernels."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mojo_frontend.history import History, history_file
from mojo_frontend.settings.settings import Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A history of two sessions with three cells each."""
    file = tmp_path / "deep" / "down" / "history.sqlite"
    for number in (1, 2):
        history = History(file)
        assert history.session == number
        for line, source in enumerate(("var x = 1", "x + 1", f"print({number})"), 1):
            history.store(line, source)
        history.store_value(2, str(number + 1))
        history.close()
    return file


def test_tail(file: Path) -> None:
    history = History(file)
    assert history.tail(2) == [(2, 2, "x + 1"), (2, 3, "print(2)")]
    assert history.tail(2, output=True) == [(2, 2, ("x + 1", "3")), (2, 3, ("print(2)", None))]
    assert len(history.tail(100)) == 6
    assert history.tail(0) == history.tail(-1) == []


def test_range(file: Path) -> None:
    history = History(file)
    history.store(1, "here")
    assert history.range() == history.range(3) == [(3, 1, "here")]
    assert history.range(-1, 2, 3) == [(2, 2, "x + 1")]
    assert history.range(1, 2, output=True) == [(1, 2, ("x + 1", "2")), (1, 3, ("print(1)", None))]
    assert history.range(77) == []


def test_search(file: Path) -> None:
    history = History(file)
    assert history.search("x*") == [(1, 2, "x + 1"), (2, 2, "x + 1")]
    assert history.search("x*", unique=True) == [(2, 2, "x + 1")]
    assert history.search("*", n=2, unique=True) == [(2, 2, "x + 1"), (2, 3, "print(2)")]
    assert [source for _, _, source in history.search(unique=True)] == ["print(1)", "var x = 1", "x + 1", "print(2)"]
    assert history.search("print(?)", output=True)[0] == (1, 3, ("print(1)", None))
    assert history.search("x") == []


def test_a_cell_that_ran_twice_counts_twice(file: Path) -> None:
    history = History(file)
    for line in (1, 2, 3):
        history.store(line, "again")
    assert len(history.search("again")) == 3
    assert history.search("again", unique=True) == [(3, 3, "again")]


def test_no_history() -> None:
    history = History(None)
    history.store(1, "print(1)")
    assert history.tail(5) == [(1, 1, "print(1)")]


@pytest.mark.parametrize("name", ["is a file/history.sqlite", "nonsense"])
def test_a_place_that_does_not_serve(tmp_path: Path, name: str) -> None:
    """A folder that cannot be made, and a file that is no database."""
    (tmp_path / "is a file").touch()
    (tmp_path / "nonsense").write_bytes(b"no database at all" * 1000)
    history = History(tmp_path / name)
    history.store(1, "print(1)")
    assert history.tail(5) == [(1, 1, "print(1)")]


def test_a_database_that_may_only_be_read(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sqlite3

    connect = sqlite3.connect
    monkeypatch.setattr(
        "sqlite3.connect", lambda name, **o: connect(f"file:{name}?mode=ro", uri=True, **o) if name != ":memory:" else connect(name, **o)
    )
    history = History(file)
    history.store(1, "print(1)")
    assert history.tail(5) == [(1, 1, "print(1)")]


def test_a_text_that_is_no_text(file: Path) -> None:
    history = History(file)
    history.store(1, "half a character: \ud83d")
    history.store(2, "print(1)")
    assert history.range() == [(3, 2, "print(1)")]


def test_kernels_at_the_same_time(file: Path) -> None:
    one, two = History(file), History(file)
    one.store(1, "one")
    two.store(1, "two")
    assert one.range() == [(3, 1, "one")] and two.range() == [(4, 1, "two")]
    assert one.tail(2) == two.tail(2) == [(3, 1, "one"), (4, 1, "two")]


def test_where(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("MOJO_HISTORY_FILE", raising=False)
    monkeypatch.delenv("MOJO_HISTORY")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert history_file(Settings()) == tmp_path / "mojo-playground" / "history.sqlite"
    monkeypatch.setenv("MOJO_HISTORY_FILE", str(tmp_path / "mine"))
    assert history_file(Settings()) == tmp_path / "mine"
    monkeypatch.delenv("MOJO_HISTORY_FILE")
    monkeypatch.setenv("XDG_STATE_HOME", "here")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert history_file(Settings()) == tmp_path / ".local" / "state" / "mojo-playground" / "history.sqlite"
    monkeypatch.setenv("HOME", "here")
    assert history_file(Settings()) is None
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("MOJO_HISTORY", "off")
    assert history_file(Settings()) is None


def test_others_cannot_read_it(tmp_path: Path) -> None:
    file = tmp_path / "state" / "history.sqlite"
    History(file).close()
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def ask(kernel: Any, **content: Any) -> list[Any]:
    reply = kernel.ask("history_request", **{"output": False, "raw": True, **content})
    assert reply["status"] == "ok"
    return list(reply["history"])


def test_across_kernels(start: Callable[..., Any], tmp_path: Path) -> None:
    file = str(tmp_path / "history.sqlite")
    first = start(MOJO_HISTORY="on", MOJO_HISTORY_FILE=file)
    first.run("var x = 20")
    first.run("x + 1")
    first.run("x + 2", silent=True)
    first.run("x + 3", store_history=False)
    first.run("print(no_such_name)")
    [(session, line, _)] = ask(first, hist_access_type="search", pattern="x + 1")
    second = start(MOJO_HISTORY="on", MOJO_HISTORY_FILE=file)
    second.run("print(1)")
    texts = ["var x = 20", "x + 1", "print(no_such_name)", "print(1)"]
    assert [source for _, _, source in ask(second, hist_access_type="tail", n=10)] == texts
    assert ask(second, hist_access_type="range", session=session, start=line, stop=line + 1, output=True) == [
        [session, line, ["x + 1", "21"]]
    ]
    assert [source for _, _, source in ask(second, hist_access_type="range", session=-1, start=1)] == texts[:3]
    assert [source for _, _, source in ask(second, hist_access_type="range", session=0)] == texts[3:]
    assert ask(second, hist_access_type="dance") == []
