"""A notebook that ``jupyter nbconvert --to script`` made a file of runs as it is, and so do commands in any cells."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mojo_kernel.exporter import MojoExporter
from mojo_repl.main import main
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

CELLS = [
    "%matplotlib inline\nvar x = 3\n!echo from the shell\nx",
    "%%python\nfrom math import floor\ny = floor(4.5)\nprint('py', y)",
    "print(y, x)\n%who Int\nx?",
    "%%time\nx += 1",
    "%%writefile made.txt\n%who  is kept",
    'raise Error("meant")',
    'print("""\n%who\n""", input("name? "))',
    "%reset\nlet z = 2",
    "%whos",
    "%nonsense",
    "print('not reached')",
]
EXPECTED = r"""from the shell
py 4
4 3
x
variable x: Int

Defined in book.mojo:6
    var x = 3
parse .* ms
Wrote made.txt
Error: meant
name\? 

%who
 Ann
Name   Type   Bytes   Cell
----   ----   -----   ---------
z      Int    8       book.mojo
"""


def test_exported_notebook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    notebook = new_notebook(cells=[new_markdown_cell("# Is this a title?"), *map(new_code_cell, CELLS)])
    text, about = MojoExporter().from_notebook_node(notebook)
    file = tmp_path / f"book{about['output_extension']}"
    file.write_text(text)
    monkeypatch.setattr("builtins.input", lambda prompt: print(prompt) or "Ann")
    assert main([file.name]) == 1
    output, complaints = capsys.readouterr()
    assert re.fullmatch(EXPECTED, output), output
    place = text[: text.index("%nonsense")].count("\n") + 1
    assert complaints.splitlines()[-1] == f"{file.name}:{place}:1: error: Line magic function `%nonsense` not found."
    assert (tmp_path / "made.txt").read_text() == "%who  is kept"


def test_commands_of_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-c", "%type 1 + 1\n%%who"]) == 1
    assert main(["-c", "let a = 1\n%type a + 1"]) == 0
    output, complaints = capsys.readouterr()
    assert output.splitlines()[-1] == "Int"
    assert "error" in complaints
    assert main(["-c", "%%llvm\nlet b = 1 // 2"]) == 0
    assert main(["-c", "%who\nlet c = = 1"]) == 1
    output, complaints = capsys.readouterr()
    assert "define" in output
    assert "Expression [1]:2:9: " in complaints
