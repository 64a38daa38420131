"""The prompt's history of earlier entries."""

from __future__ import annotations

from pathlib import Path

import pytest
from mojo_repl.prompt import history
from prompt_toolkit.history import FileHistory, InMemoryHistory


def test_others_cannot_read_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    kept = history()
    assert isinstance(kept, FileHistory) and kept.filename == str(tmp_path / "mojo-playground" / "history")
    assert (tmp_path / "mojo-playground").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "mojo-playground" / "history").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("home", ["here", "/dev/null"])
def test_without_a_folder_nothing_is_kept(home: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", "state")
    monkeypatch.setenv("HOME", home)
    assert isinstance(history(), InMemoryHistory)
    assert list(tmp_path.iterdir()) == []
