"""One way to run a program for each language: `Runner.run(size)` gives the seconds and the answer."""

from __future__ import annotations

import ctypes
import io
import runpy
import shutil
import subprocess
import time
from collections.abc import Callable
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from mojo_compiler.session import CellResult, Session

from measure.programs import Program

C_FLAGS = ("-O3", "-march=native", "-shared", "-fPIC")


@dataclass(frozen=True)
class Run:
    """One run: how long `work` took and what it returned."""

    seconds: float
    answer: int


class Runner(Protocol):
    """A compiled or loaded program."""

    def run(self, size: int) -> Run:
        """Call ``work(size)`` once."""


class MojoRunner:
    """The program as a cell of a session of its own; each run is another cell, timed inside."""

    def __init__(self, program: Program) -> None:
        self.session = Session()
        start = time.perf_counter()
        self._cell(program.text("mojo"))
        self._cell("from time import now\n")
        self.compile_seconds = time.perf_counter() - start
        self.texts: list[str] = []

    def run(self, size: int) -> Run:
        """Call ``work(size)`` from a cell."""
        printed = self._cell(f"let began = now()\nlet answer = work({size})\nprint(now() - began, answer)\n")
        if functions := self.session.linker.texts.get("functions"):
            self.texts.append(functions)
        elapsed, answer = printed.split()
        return Run(int(elapsed) * 1e-9, int(answer))

    def assembly(self) -> str:
        """What the program's functions became."""
        return self.session.engine.assembly(self.texts[0], optimise=True)

    def _cell(self, text: str) -> str:
        shown = io.StringIO()
        with redirect_stdout(shown):
            result = self.session.run(text)
        check(result)
        return shown.getvalue()


def check(result: CellResult) -> None:
    """Raise `RuntimeError` for a cell that failed."""
    if not result.ok:
        raise RuntimeError("; ".join(str(d.message) for d in result.diagnostics) or str(result.error))


class CRunner:
    """The program compiled by gcc and loaded into this process."""

    def __init__(self, program: Program, folder: Path) -> None:
        library = folder / f"{program.name}.so"
        command = ["gcc", *C_FLAGS, "-o", str(library), str(program.path("c")), "-lm"]
        subprocess.run(command, check=True, capture_output=True)
        self._work = ctypes.CDLL(str(library)).work
        self._work.argtypes, self._work.restype = [ctypes.c_long], ctypes.c_long

    def run(self, size: int) -> Run:
        """Call ``work(size)``."""
        return _timed(self._work, size)


class PythonRunner:
    """The program run by this interpreter."""

    def __init__(self, program: Program) -> None:
        self._work: Callable[[int], int] = runpy.run_path(str(program.path("py")))["work"]

    def run(self, size: int) -> Run:
        """Call ``work(size)``."""
        return _timed(self._work, size)


def _timed(work: Callable[[int], int], size: int) -> Run:
    start = time.perf_counter()
    answer = work(size)
    return Run(time.perf_counter() - start, answer)


def have_gcc() -> bool:
    """Whether there is a C compiler to compare with."""
    return shutil.which("gcc") is not None
