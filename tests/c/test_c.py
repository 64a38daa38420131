"""Calls of C code: structs by value, in `structs/`; C's output among Mojo's, in `order/`, whose programs run as processes."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from golden import check_case, parse_case
from mojo_compiler import Session

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
    assert done.stderr == "" or "raised here" in done.stderr.splitlines()[0]


def test_opened_library(tmp_path: Path) -> None:
    """What a library has can be called by name in the cells after the one that opens it."""
    if _COMPILER is None:
        pytest.skip("there is no C compiler")
    (tmp_path / "opened.c").write_text("long mojo_test_opened(long x) { return 2 * x; }\nint mojo_test_count = 5;\n")
    made = tmp_path / "opened.so"
    subprocess.run([_COMPILER, "-shared", "-fPIC", "-o", made, tmp_path / "opened.c"], check=True)
    session = Session()
    try:
        early = session.run('external_call["mojo_test_opened", Int](21)')
        assert "no function 'mojo_test_opened'" in early.diagnostics[0].message
        opened = session.run(f'from sys.ffi import DLHandle\nlet library = DLHandle("{made}")')
        assert opened.ok, opened.diagnostics
        named, held, variable = (
            session.run('external_call["mojo_test_opened", Int](21)').value,
            session.run('library.get_function[fn(Int) -> Int]("mojo_test_opened")(4)').value,
            session.run('library.get_symbol[DType.int32]("mojo_test_count").load()').value,
        )
        assert [v.text for v in (named, held, variable) if v is not None] == ["42", "8", "5"]
    finally:
        session.close()
