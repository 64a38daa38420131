"""Calls of C code: structs by value, in `structs/`; C's output among Mojo's, in `order/`, whose programs run as processes."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from golden import check_case, parse_case

HERE = Path(__file__).parent
_COMPILER = shutil.which("cc")


def _cases(folder: str) -> list[str]:
    return sorted(path.name for path in (HERE / folder).glob("*.mojo"))


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> ctypes.CDLL:
    if _COMPILER is None:
        pytest.skip("there is no C compiler")
    made = tmp_path_factory.mktemp("c") / "structs.so"
    subprocess.run([_COMPILER, "-shared", "-fPIC", "-O1", "-o", made, HERE / "structs.c", "-lm"], check=True)
    return ctypes.CDLL(str(made), mode=ctypes.RTLD_GLOBAL)


@pytest.mark.parametrize("case", _cases("structs"))
def test_structs(case: str, library: ctypes.CDLL) -> None:
    check_case(HERE / "structs" / case)


@pytest.mark.parametrize("case", _cases("order"))
def test_order(case: str) -> None:
    program = HERE / "order" / case
    text = program.read_text()
    done = subprocess.run([sys.executable, "-m", "mojo_repl", program], capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == parse_case(text)[0].output
    assert done.stderr == ""
