"""Every notebook runs from its first to its last cell and gives the outputs saved in it."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import nbformat
import pytest

FOLDER = Path(__file__).parents[2] / "notebooks"
TOOLS = runpy.run_path(str(FOLDER / "execute.py"))


def outputs(notebook: Any) -> list[str]:
    """The outputs of each code cell."""
    return [TOOLS["output_text"](cell) for cell in notebook.cells if cell.cell_type == "code"]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.ipynb")), ids=lambda path: path.stem)
def test_notebook(path: Path) -> None:
    saved = nbformat.read(path, as_version=4)
    assert outputs(TOOLS["execute"](path)) == outputs(saved)
