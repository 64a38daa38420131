"""Completion of what follows a command."""

from __future__ import annotations

from pathlib import Path

import pytest
from mojo_compiler import Session
from mojo_frontend.commands import introspection


def test_paths_and_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    for name in ("first.mojo", "folder/inner.mojo", ".hidden", "漢字.mojo"):
        (tmp_path / name).touch()
    session = Session()

    def found(text: str) -> tuple[list[str], int]:
        reply = introspection.complete(session, text, len(text))
        return reply["matches"], reply["cursor_start"]

    assert found("%run f") == (["first.mojo", "folder/"], 5)
    assert found("1\n%load folder/") == (["folder/inner.mojo"], 8)
    assert found("%cd ") == (["first.mojo", "folder/", "漢字.mojo"], 4)
    assert found("%ls .h") == ([".hidden"], 4) and found("%run nowhere/") == ([], 5)
    assert found("%config max_s") == (["max_seconds"], 8)
    assert found("%time le")[0][0] == "len"
    session.close()
