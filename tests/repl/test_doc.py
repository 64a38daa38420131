"""``mojo-repl doc``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from mojo_repl.main import main


def test_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "helper.mojo"
    file.write_text('"""Helps."""\nfn seven() -> Int:\n    """Seven."""\n    return 7\n')
    assert main(["doc", str(file)]) == 0
    assert capsys.readouterr() == ("# helper\n\nHelps.\n\n## seven\n\n```mojo\nfn seven() -> Int\n```\n\nSeven.\n", "")
    assert main(["doc", str(file), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["functions"][0]["name"] == "seven"


def test_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Those of the working folder come before those of the library."""
    monkeypatch.chdir(tmp_path)
    assert main(["doc", "math.limit"]) == 0
    assert "# math.limit\n" in capsys.readouterr().out
    (tmp_path / "math.mojo").write_text("fn mine(): ...\n")
    assert main(["doc", "math"]) == 0
    assert "fn mine()" in capsys.readouterr().out


def test_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "shapes").mkdir()
    (tmp_path / "shapes" / "__init__.mojo").write_text('"""Shapes."""\nfrom .flat import Square\n')
    (tmp_path / "shapes" / "__main__.mojo").write_text("print(1)\n")
    assert main(["doc", "shapes"]) == 0
    assert capsys.readouterr().out == "# shapes\n\nShapes.\n\nFrom `shapes.flat`: `Square`.\n"
    assert main(["doc", "shapes/__init__.mojo"]) == 0
    assert capsys.readouterr().out.startswith("# shapes\n")


def test_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doc", "no_such_module"]) == 1
    assert capsys.readouterr().err == "mojo-repl: error: no module named 'no_such_module'\n"
    file = tmp_path / "wrong.mojo"
    file.write_text("fn f(): ...\nfn g(:\n    ...\n")
    assert main(["doc", str(file)]) == 1
    output, complaints = capsys.readouterr()
    assert "fn f()" in output
    assert f"{file}:2:6: error: " in complaints
