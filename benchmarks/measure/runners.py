"""One way to run a program for each language: `Runner.run(size)` gives its processor time and the answer."""

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

from mojo_compiler.session.config import SessionConfig
from mojo_compiler.session.results import CellResult
from mojo_compiler.session.session import Session

from measure.programs import Program

_SIGNATURE = ctypes.CFUNCTYPE(ctypes.c_int64, ctypes.c_int64)

C_FLAGS = ("-O3", "-march=native", "-shared", "-fPIC")


@dataclass(frozen=True)
class Run:
    """One run: the processor time that `work` took, which other programs disturb less than the clock, and what it returned."""

    seconds: float
    answer: int


class Runner(Protocol):
    """A compiled or loaded program."""

    def run(self, size: int) -> Run:
        """Call ``work(size)`` once."""


class MojoRunner:
    """The program as a cell of a session of its own; its machine code is called as the C program's is."""

    def __init__(self, program: Program, config: SessionConfig | None = None) -> None:
        self.session = Session(config)
        self._cell(program.text("mojo"))
        self._first = self._cell(f"print(work({program.python}))\n")
        instances = self.session.program.linker.instances
        symbol = next(symbol for symbol, instance in instances.items() if instance.name == "work")
        self._work = _SIGNATURE(self.session.program.engine.address(symbol))

    def run(self, size: int) -> Run:
        """Call ``work(size)``."""
        return _timed(self._work, size)

    def assembly(self) -> str:
        """What the program's functions became."""
        return self._first.emit["asm"]

    def _cell(self, text: str) -> CellResult:
        with redirect_stdout(io.StringIO()):
            result = self.session.run(text)
        check(result)
        return result


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
        self._work = _SIGNATURE(("work", ctypes.CDLL(str(library))))

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
    start = time.thread_time()
    answer = work(size)
    return Run(time.thread_time() - start, answer)


def have_gcc() -> bool:
    """Whether there is a C compiler to compare with."""
    return shutil.which("gcc") is not None
