"""Notebook cells of 2023 print what they printed: each from the command line, and all in one long session.

`<int>` in an ``.out`` file stands for any integer.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from mojo_compiler import Session
from mojo_repl.scripts import split_cells

SEEDS = sorted(Path(__file__).parent.glob("*.mojo"))


def check_output(got: str, seed: Path) -> None:
    """Compare an output with the seed's ``.out`` file."""
    expected = seed.with_suffix(".out").read_text(encoding="utf-8")
    if "<int>" not in expected:
        assert got == expected
    assert re.fullmatch(r"-?\d+".join(map(re.escape, expected.split("<int>"))), got), got


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_from_the_command_line(seed: Path) -> None:
    command = [sys.executable, "-m", "mojo_repl", str(seed)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    check_output(done.stdout, seed)


def test_in_one_session() -> None:
    session = Session()
    for seed in SEEDS:
        with redirect_stdout(io.StringIO()) as output:
            for _, cell in split_cells(seed.read_text(encoding="utf-8")):
                result = session.run(cell)
                assert result.ok and not result.diagnostics, (seed.name, result.diagnostics, result.error)
        check_output(output.getvalue(), seed)
    session.close()
