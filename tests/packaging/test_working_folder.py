"""No file of the working folder stands for a module of Python's or of ours, but for those that ``-m`` itself loads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PACKAGES = ("IPython", "ipykernel", "jupyter_client", "lark", "llvmlite", "mojo_compiler", "prompt_toolkit", "pygments", "traitlets", "zmq")


@pytest.mark.parametrize(("module", "arguments", "output"), [("mojo_repl", ["-c", "print(1)"], "1"), ("mojo_kernel", ["--version"], "")])
def test_modules_beside_a_program_are_not_taken(module: str, arguments: list[str], output: str, tmp_path: Path) -> None:
    loaded = subprocess.run(
        [sys.executable, "-P", "-c", "import runpy, sys; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    for name in {*sys.stdlib_module_names, *PACKAGES}.difference(loaded.stdout.split()):
        (tmp_path / f"{name}.py").write_text(f"raise SystemExit('{name} is taken from the working folder')\n")
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert output in done.stdout
