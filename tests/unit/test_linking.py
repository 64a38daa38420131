"""Library functions, compiled one by one, that need each other."""

from __future__ import annotations

import io
import shutil
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from mojo_compiler import Session
from mojo_compiler.names import library

MODULE = '''"""Functions that call each other."""


fn is_even(n: Int) -> Bool:
    """By way of `is_odd`."""
    return True if n == 0 else is_odd(n - 1)


fn is_odd(n: Int) -> Bool:
    """By way of `is_even`."""
    return False if n == 0 else is_even(n - 1)


@no_inline
fn down[step: Int](n: Int) -> Int:
    """Through three functions and back."""
    return n if n <= 0 else middle[step](n - step)


@no_inline
fn middle[step: Int](n: Int) -> Int:
    """The second one."""
    return last[step](n - step)


@no_inline
fn last[step: Int](n: Int) -> Int:
    """The third one."""
    return down[step](n - step) + (0 if n < 0 or is_even(n) else 100)
'''


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The library with one module more, and a cache of its own."""
    root = tmp_path / "stdlib"
    shutil.copytree(library.ROOT, root)
    (root / "circles.mojo").write_text(MODULE)
    monkeypatch.setattr(library, "ROOT", root)
    monkeypatch.setattr(library, "_SOURCES", {})
    monkeypatch.setenv("MOJO_CACHE_DIR", str(tmp_path / "cache"))
    return root


def test_functions_that_call_each_other(root: Path) -> None:
    """Compiled anew, and from the cache."""
    for _ in range(2):
        session = Session()
        with redirect_stdout(io.StringIO()) as stream:
            assert session.run("from circles import is_even, is_odd, down").ok
            result = session.run("print(is_even(10), is_odd(10))")
            assert result.ok, result
            result = session.run("print(down[1](10), down[2](10), is_odd(7))")
            assert result.ok, result
        session.close()
        assert stream.getvalue() == "True False\n98 -2 True\n"
