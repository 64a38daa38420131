"""What the command says when its surroundings are not as they should be: streams that are closed or full, settings that are nonsense."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_FULL = Path("/dev/full")


def _run(code: str, shell: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a cell by the command, with a redirection of the shell's."""
    command = f'exec "$0" -m mojo_repl -c "$1" {shell}'
    environment = {**os.environ, **variables}
    return subprocess.run(["sh", "-c", command, sys.executable, code], capture_output=True, text=True, check=False, env=environment)


def test_a_closed_output_takes_everything() -> None:
    done = _run("print(1)", ">&-")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not _FULL.exists(), reason="the system has no such device")
@pytest.mark.parametrize("code", ["print(1)", "for i in range(100000): print(i)"])
def test_a_full_output_is_told(code: str) -> None:
    done = _run(code, f"> {_FULL}")
    assert done.returncode == 1
    assert done.stderr.startswith("error: Expression [1]:1:1: cannot write the output: No space left on device\n")


def test_nobody_reads_the_output() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "mojo_repl", "-c", "for i in range(100000): print(i)"]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.parametrize(("name", "text"), [("MOJO_MAX_SECONDS", "nan"), ("MOJO_MAX_MEMORY", "-5"), ("MOJO_AUTOTUNE_CACHE", "yes")])
def test_nonsense_in_a_variable_is_told(name: str, text: str) -> None:
    done = _run("print(1)", **{name: text})
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"mojo-repl: error: {name} is '{text}', which is no")
