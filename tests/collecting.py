"""Makes a test of every golden case, so that one runs by its path: ``pytest tests/lang/loops/g9_while.mojo``.

The folder below `tests` tells what a file is. With ``--update`` a case that fails is rewritten to what it gave.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import gallery
import golden
import golden_format
import golden_ir
import pytest
from golden_update import update_case


def check_cells(path: Path, update: bool) -> list[str]:
    """Run a case of cells or a program; describe what differs, or rewrite what it expects."""
    cells, outcomes, problems = golden.run_case(path)
    if problems and update:
        update_case(path, cells, outcomes)
        return []
    return problems


Runner = tuple[Callable[[Path], bool], Callable[[Path, bool], list[str]]]

GALLERY = (gallery.is_case, gallery.check)
CELLS = (golden.is_case, check_cells)
RUNNERS: dict[str, Runner] = {
    **dict.fromkeys(("algorithm", "cells", "lang", "python", "stdlib"), CELLS),
    "formatting": (golden_format.is_case, golden_format.check),
    "ir": (golden.is_case, golden_ir.check_compiled),
    "passes": (golden_ir.is_case, golden_ir.check_pass),
}


class CaseFile(pytest.File):
    """The file of a case."""

    def collect(self) -> Iterator[Case]:
        """Its only test."""
        yield Case.from_parent(self, name=self.path.stem)


class Case(pytest.Item):
    """A case as a test."""

    def runtest(self) -> None:
        """Run it; it is rewritten if that is asked for."""
        runner = runner_of(self.path)
        assert runner is not None
        problems = runner[1](self.path, self.config.getoption("--update"))
        if problems:
            pytest.fail("\n".join([str(self.path), *problems]), pytrace=False)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the test is, for reports."""
        return self.path, 0, self.path.relative_to(golden.TESTS).as_posix()


def runner_of(path: Path) -> Runner | None:
    """What runs the cases of a file's folder."""
    return GALLERY if path.parent == gallery.FOLDER else RUNNERS.get(path.relative_to(golden.TESTS).parts[0])


def case_file(path: Path, parent: pytest.Collector) -> CaseFile | None:
    """The collector of a file, if it is a case."""
    if not path.is_relative_to(golden.TESTS):
        return None
    runner = runner_of(path)
    return CaseFile.from_parent(parent, path=path) if runner is not None and runner[0](path) else None
