"""Notebook cells of 2023 print what they printed: each from the command line, and all in one long session.

`<int>` in an ``.out`` file stands for any integer. ``pytest --update`` rewrites what a seed does not print any more.
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
from mojo_frontend.cells import split_cells

SEEDS = sorted(Path(__file__).parent.glob("*.mojo"))


def fits(got: str, expected: str) -> bool:
    """Whether a text is what is expected."""
    return re.fullmatch(r"-?\d+".join(map(re.escape, expected.split("<int>"))), got) is not None


def updated(got: str, expected: str) -> str:
    """What was got, with the lines of what was expected where they fit."""
    patterns = [line for line in expected.splitlines() if "<int>" in line]
    return "".join(next((p for p in patterns if fits(line, p)), line) + "\n" for line in got.splitlines())


def check_output(got: str, seed: Path, update: bool = False) -> None:
    """Compare an output with the seed's ``.out`` file."""
    file = seed.with_suffix(".out")
    expected = file.read_text(encoding="utf-8")
    if update and not fits(got, expected):
        file.write_text(updated(got, expected), encoding="utf-8")
    else:
        assert got == expected or fits(got, expected), got


def test_update_keeps_patterns() -> None:
    assert updated("a 7\nb\n", "a <int>\nc\n") == "a <int>\nb\n"


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_from_the_command_line(seed: Path, pytestconfig: pytest.Config) -> None:
    command = [sys.executable, "-m", "mojo_repl", str(seed)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    check_output(done.stdout, seed, pytestconfig.getoption("--update"))


def test_in_one_session() -> None:
    session = Session()
    for seed in SEEDS:
        with redirect_stdout(io.StringIO()) as output:
            for _, cell in split_cells(seed.read_text(encoding="utf-8")):
                result = session.run(cell)
                assert result.ok and not result.diagnostics, (seed.name, result.diagnostics, result.error)
        check_output(output.getvalue(), seed)
    session.close()
