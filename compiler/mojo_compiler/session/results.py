"""The result of a cell: success or failure, diagnostics, the displayed value, timings."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from typing import Any

from mojo_compiler.diagnostics.core import Diagnostic
from mojo_compiler.linking.emitted_texts import EmittedTexts
from mojo_compiler.records import dataclass, field


class RunErrorKind(StrEnum):
    """How a cell's code ended early: by a Mojo error that nobody caught, a request to stop, a fault of the processor, a limit, or by
    `sys.exit`.
    """

    ERROR = "error"
    INTERRUPT = "interrupt"
    FAULT = "fault"
    LIMIT = "limit"
    EXIT = "exit"


@dataclass(frozen=True)
class RunError:
    """Why a cell's code ended early. `kind` says how.

    `diagnostic` tells the place and the chain of calls; a Mojo error has none (language.md E9), unless it comes from Python.
    `traceback` is what Python shows of an exception that ended a Python cell, `status` what `sys.exit` was given. Nothing of
    this was shown to anybody yet.
    """

    kind: RunErrorKind
    message: str
    diagnostic: Diagnostic | None = None
    traceback: str = ""
    status: int = 1

    @property
    def line(self) -> str:
        """The line that the output of a cell ends with (language.md E7); "" if it ended otherwise."""
        return f"Error: {self.message}" if self.kind is RunErrorKind.ERROR and not self.traceback else ""


@dataclass(frozen=True)
class DisplayValue:
    """The value of a cell's last expression.

    `text` is what `print` writes of it; `rich` has other forms of it by mime type. In a rich session a Python object comes as
    the `object` itself, without text.
    """

    text: str
    rich: Mapping[str, str] = field(default_factory=dict)
    object: Any = None

    @property
    def plain(self) -> str:
        """Its text, whether it came or has to be asked for."""
        return self.text if self.object is None else str(self.object)


@dataclass(frozen=True)
class CellResult:
    """The result of a cell. `timings` are seconds by phase, in order; `emit` holds texts for people who look inside. A cell that is
    not `parsed` has wrong syntax.
    """

    ok: bool
    diagnostics: tuple[Diagnostic, ...] = ()
    error: RunError | None = None
    value: DisplayValue | None = None
    timings: dict[str, float] = field(default_factory=dict)
    emit: EmittedTexts = field(default_factory=EmittedTexts, compare=False)
    parsed: bool = True

    @property
    def closing(self) -> str:
        """The line that ends the messages of a cell (language.md E1); "" if none does."""
        return "" if self.parsed else "expression failed to parse (no further compiler diagnostics)"


class Timer:
    """Collects the seconds spent in named phases, and tells each that begins to who is told."""

    def __init__(self, told: Callable[[str], None] | None = None) -> None:
        self.seconds: dict[str, float] = {}
        self._told = told

    @contextmanager
    def phase(self, name: str) -> Iterator[None]:
        """Time a phase."""
        if self._told is not None:
            self._told(name)
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start


_PHASES = {"compile": "LLVM"}


def phases(timings: Mapping[str, float]) -> str:
    """The phases of a run and their milliseconds, on one line."""
    parts = [f"{_PHASES.get(phase, phase)} {seconds * 1000:.2f}" for phase, seconds in timings.items()]
    return ", ".join([*parts, f"total {sum(timings.values()) * 1000:.2f} ms"])
