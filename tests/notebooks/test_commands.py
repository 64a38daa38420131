"""Jupyter's commands with the kernel: console, run, execute, nbconvert."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from mojo_repl.main import main


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a notebook; a cell with parameters is followed by one that assigns others, as papermill does it."""
    folder = tmp_path_factory.mktemp("notebooks")
    text = nbformat.v4.new_markdown_cell("# Title\n\nOne *text*.")
    sources = ("var alpha = 0.5", "alpha = 0.25", "print(alpha)\nalpha * 2", 'raise Error("meant")', "%%python\nprint('py')")
    cells = [text, *map(nbformat.v4.new_code_cell, sources)]
    for cell, tag in zip(cells[1:], ("parameters", "injected-parameters", "prints", "raises-exception", "python"), strict=True):
        cell.metadata["tags"] = [tag]
    kernel = {"name": "mojo-jupyter-kernel", "display_name": "Mojo", "language": "mojo"}
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel}), folder / "book.ipynb")
    return folder


@pytest.fixture(scope="module")
def executed(place: Path) -> Path:
    """The same after ``jupyter execute``."""
    jupyter(place, "execute", "--inplace", "book.ipynb")
    return place


def jupyter(place: Path, command: str, *options: str, text: str = "") -> str:
    """Run a command of Jupyter in a folder; returns its standard output, without colours."""
    share = str(Path(__file__).parents[2] / "share" / "jupyter")
    environment = {**os.environ, "JUPYTER_PATH": share, "JUPYTER_DATA_DIR": str(place), "TERM": "dumb"}
    done = subprocess.run(
        [sys.executable, "-m", "jupyter", command, *options],
        cwd=place,
        env=environment,
        input=text,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return re.sub(r"\x1b\[[0-9;]*m", "", done.stdout)


def test_run(place: Path) -> None:
    (place / "cells.mojo").write_text("var x = 41\nprint(x + 1)\n")
    assert jupyter(place, "run", "--kernel", "mojo-jupyter-kernel", "cells.mojo") == "42\n"


def test_console(place: Path) -> None:
    options = ("--kernel", "mojo-jupyter-kernel", "--simple-prompt")
    shown = jupyter(place, "console", *options, text='var x = 41\nx + 1\nprint("he" + "llo")\n')
    assert re.search(r"Out\[2\]: 42\n", shown)
    assert "hello" in shown


def test_execute(executed: Path) -> None:
    cells = nbformat.read(executed / "book.ipynb", as_version=4).cells
    outputs = [
        [output.get("text") or output.get("evalue") or output["data"]["text/plain"] for output in cell.outputs] for cell in cells[1:]
    ]
    assert outputs == [[], [], ["0.25\n", "0.5"], ["meant"], ["py\n"]]


def test_script(executed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    jupyter(executed, "nbconvert", "--to", "script", "book.ipynb")
    exported = (executed / "book.mojo").read_text()
    assert exported.startswith("# %% [markdown]\n# # Title\n#\n# One *text*.\n\n# %%\nvar alpha = 0.5\n")
    assert main([str(executed / "book.mojo")]) == 1
    assert capsys.readouterr().out.splitlines() == ["0.25", "Error: meant", "py"]


def test_html(executed: Path) -> None:
    jupyter(executed, "nbconvert", "--to", "html", "--execute", "book.ipynb")
    page = (executed / "book.html").read_text()
    assert '<span class="k">var</span>' in page and "0.25" in page
