"""Notebook cells of 2023, pasted at the prompt one after another, show what they printed."""

from __future__ import annotations

from pathlib import Path

from mojo_frontend.cells import split_cells
from repl.screen import Terminal
from seeds.test_seeds import SEEDS, fits


def test_cells_pasted_one_after_another(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "-q")
    for seed in SEEDS:
        shown = "".join(terminal.run(cell) for _, cell in split_cells(seed.read_text(encoding="utf-8")))
        expected = seed.with_suffix(".out").read_text(encoding="utf-8")
        assert fits(shown, expected), (seed.name, shown)
    terminal.close()
