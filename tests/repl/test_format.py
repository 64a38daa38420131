"""``mojo-repl format``."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from mojo_repl.main import main
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file that would change, one that would not, one with an error, and a hidden one."""
    (tmp_path / "inner").mkdir()
    (tmp_path / ".hidden").mkdir()
    (tmp_path / "inner" / "wide.mojo").write_text("let  x=1\n")
    (tmp_path / "plain.🔥").write_text("let x = 1\n")
    (tmp_path / ".hidden" / "wide.mojo").write_text("let  x=1\n")
    return tmp_path


def test_folders(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wide = folder / "inner" / "wide.mojo"
    assert main(["format", str(folder)]) == 0
    assert capsys.readouterr() == ("", f"changed {wide}\nFiles: 1 changed, 1 left as they are, 0 not formatted\n")
    assert wide.read_text() == "let x = 1\n"
    assert (folder / ".hidden" / "wide.mojo").read_text() == "let  x=1\n"
    assert main(["format", "--check", str(folder)]) == 0


def test_check(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wide = folder / "inner" / "wide.mojo"
    assert main(["format", "--check", str(wide), str(folder / "plain.🔥")]) == 1
    assert capsys.readouterr().err == f"would change {wide}\nFiles: 1 would change, 1 left as they are, 0 not formatted\n"
    assert wide.read_text() == "let  x=1\n"


def test_diff(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wide = folder / "inner" / "wide.mojo"
    assert main(["format", "--diff", str(wide)]) == 0
    assert capsys.readouterr().out == f"--- {wide}\n+++ {wide}\n@@ -1 +1 @@\n-let  x=1\n+let x = 1\n"
    assert wide.read_text() == "let  x=1\n"


def test_errors(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = folder / "wrong.mojo"
    wrong.write_text("let  x=1\nlet y = =\n")
    assert main(["format", str(wrong), str(folder / "inner" / "wide.mojo"), str(folder / "none.mojo")]) == 1
    complaints = capsys.readouterr().err
    assert f"{wrong}:2:9: error: " in complaints
    assert "cannot read" in complaints
    assert "Files: 1 changed, 0 left as they are, 2 not formatted" in complaints
    assert wrong.read_text() == "let  x=1\nlet y = =\n"


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"f( 1,2 )\n")))
    assert main(["format", "-"]) == 0
    assert capsys.readouterr() == ("f(1, 2)\n", "")


@pytest.mark.parametrize(("length", "made"), [("20", "f(\n    alpha,\n    beta,\n    c,\n)\n"), ("30", "f(alpha, beta, c)\n")])
def test_line_length(length: str, made: str, tmp_path: Path) -> None:
    file = tmp_path / "call.mojo"
    file.write_text(f"{'long' * 2}(alpha,beta,c)\n")
    assert main(["format", "--line-length", length, str(file)]) == 0
    assert file.read_text() == made.replace("f(", "longlong(")


def test_wrong_line_length(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["format", "--line-length", "7", str(tmp_path)]) == 1
    assert "a number from 20 on" in capsys.readouterr().err
    monkeypatch.setenv("MOJO_LINE_LENGTH", "wide")
    assert main(["format", str(tmp_path)]) == 1
    assert "MOJO_LINE_LENGTH" in capsys.readouterr().err


def test_mark_and_line_ends_stay(tmp_path: Path) -> None:
    file = tmp_path / "marked.mojo"
    file.write_bytes(b"\xef\xbb\xbff( 1 )\r\n")
    assert main(["format", str(file)]) == 0
    assert file.read_bytes() == b"\xef\xbb\xbff(1)\r\n"


@pytest.mark.parametrize("language", ["mojo", "python"])
def test_notebooks(language: str, tmp_path: Path) -> None:
    """Their cells of Mojo change and nothing else; those of other languages do not."""
    cells = [new_markdown_cell("a  b"), new_code_cell("%who\nlet  x=1\nx", execution_count=3), new_code_cell("%%python\nx  =  1")]
    metadata = {"kernelspec": {"name": "kernel", "language": language, "display_name": "ä"}}
    file = tmp_path / "book.ipynb"
    before = json.dumps(new_notebook(cells=cells, metadata=metadata))
    file.write_text(before)
    assert main(["format", str(tmp_path)]) == 0
    if language == "python":
        assert file.read_text() == before
        return
    book = json.loads(before)
    book["cells"][1]["source"] = ["%who\n", "let x = 1\n", "x"]
    book["cells"][2]["source"] = ["%%python\n", "x  =  1"]
    assert json.loads(file.read_text()) == book
    assert "ä" in file.read_text()
    assert main(["format", "--check", str(file)]) == 0


def test_wrong_notebooks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "book.ipynb"
    file.write_text("[1]")
    assert main(["format", str(file)]) == 1
    assert f"{file}: not a notebook" in capsys.readouterr().err
    metadata = {"kernelspec": {"name": "kernel", "language": "mojo", "display_name": "Mojo"}}
    file.write_text(json.dumps(new_notebook(cells=[new_code_cell("let  x = = 1")], metadata=metadata)))
    assert main(["format", str(file)]) == 1
    assert f"error: {file}: cell 1:1:10: " in capsys.readouterr().err
