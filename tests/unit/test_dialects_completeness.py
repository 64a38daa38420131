"""Every primitive operation is tried by some test of a dialect."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from mojo_compiler.dialects import core


def tried() -> set[str]:
    """The rows that tests beside this one name, or have in their cases."""
    modules = [import_module(f"unit.{path.stem}") for path in Path(__file__).parent.glob("test_dialects_*.py") if path.stem != __name__]
    return {name for module in modules for test in vars(module).values() if hasattr(test, "rows") for name in test.rows()}


def test_every_row_has_a_case() -> None:
    for dialect in core._DIALECTS:
        import_module(f"mojo_compiler.dialects.{dialect}")
    assert sorted(core._registry.keys() - tried()) == []


def test_no_case_for_rows_that_are_gone() -> None:
    assert sorted(tried() - core._registry.keys()) == []
