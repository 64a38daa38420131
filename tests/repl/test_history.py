"""The prompt's history of earlier entries, which is that of the kernels too."""

from __future__ import annotations

from pathlib import Path

import pytest
from mojo_frontend.history import History
from mojo_repl.shared_history import SharedHistory


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "history.sqlite"


def strings(file: Path) -> list[str]:
    database = History(file)
    found = list(SharedHistory(database).load_history_strings())
    database.close()
    return found


def test_entries_of_all_sessions_the_last_first(file: Path) -> None:
    for entries in (["a", "b"], ["fn f():\n    pass", "b"]):
        database = History(file)
        for number, entry in enumerate(entries, 1):
            database.store(number, entry)
        database.close()
    assert strings(file) == ["b", "fn f():\n    pass", "a"]


def test_cells_of_a_kernel_are_recalled(file: Path) -> None:
    kernel = History(file)
    kernel.store(1, "print(1)")
    kernel.close()
    assert strings(file) == ["print(1)"]


def test_others_cannot_read_it(file: Path) -> None:
    History(file).close()
    assert file.parent.stat().st_mode & 0o777 == 0o700 and file.stat().st_mode & 0o777 == 0o600
