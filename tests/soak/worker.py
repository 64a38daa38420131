"""Runs cells in a process of their own, so that a death or a hang of it is a finding and not the end of the test."""

from __future__ import annotations

import faulthandler
import io
import multiprocessing
import os
import re
import resource
import signal
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from multiprocessing.connection import Connection
from types import FrameType
from unittest.mock import patch

from mojo_compiler import CellResult, Session, SessionConfig
from mojo_compiler.jit.guard import Finished, Interrupted, Outcome
from soak.mutants import Mutant

RUN_LIMIT = 1.5
"""Seconds of running after which a cell is interrupted."""

COMPILE_LIMIT = 5.0
"""Seconds of processor time that anything but the running of a cell may take."""

_HANG_LIMIT = 120.0
_STARTED, _ENDED = "started", "ended"
_MEMORY_LIMIT = 8 << 30
_INTERNAL = re.compile(r"bug of the compiler|Instance\(| object at 0x|<class|Traceback|\bCell\(|Span\(|Const\(")


@dataclass(frozen=True)
class Finding:
    """Something that must not happen, and the mutant it happened with."""

    mutant: Mutant
    kind: str
    detail: str

    def __str__(self) -> str:
        return f"mutant {self.mutant.number} of {self.mutant.origin}: {self.kind}: {self.detail}\n{self.mutant.text}"


@dataclass(frozen=True)
class Report:
    """How a mutant fared: its findings, and the seconds of processor time it took to compile."""

    findings: tuple[Finding, ...]
    compile_seconds: float = 0.0


def run_all(mutants: Sequence[Mutant]) -> Iterator[Report]:
    """Run mutants one after the other in one session, a new one only after a death or a hang."""
    left = list(mutants)
    while left:
        with tempfile.TemporaryFile() as log:
            for outcome in _run_in_process(left, log.fileno()):
                yield outcome
                left.pop(0)


def _run_in_process(mutants: Sequence[Mutant], log: int) -> Iterator[Report]:
    """Outcomes as far as the process gets; the last one is of the mutant that ended it."""
    context = multiprocessing.get_context("fork")
    mine, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, mutants, log), daemon=True)
    process.start()
    theirs.close()
    try:
        for mutant in mutants:
            outcome = _await(process.pid or 0, mine)
            if isinstance(outcome, Report):
                yield outcome
                continue
            if outcome == "hang":
                os.kill(process.pid or 0, signal.SIGUSR1)
                time.sleep(0.5)
            process.kill()
            process.join()
            os.lseek(log, 0, os.SEEK_SET)
            detail = f"exit status {process.exitcode}\n{os.read(log, 20_000).decode(errors='replace')}"
            yield Report((Finding(mutant, outcome, detail),))
            return
    finally:
        process.kill()
        process.join()


def _await(pid: int, pipe: Connection) -> Report | str:
    """The outcome of the next mutant, or ``death`` or ``hang``; interrupts what runs for long."""
    began, running = time.monotonic(), False
    while time.monotonic() - began < _HANG_LIMIT:
        try:
            if pipe.poll(RUN_LIMIT):
                message: Report | str = pipe.recv()
                if isinstance(message, Report):
                    return message
                running = message == _STARTED
            elif running:
                os.kill(pid, signal.SIGINT)
        except EOFError:
            return "death"
    return "hang"


# ---- in the process -------------------------------------------------------------------------------------------


class _Runner:
    """Runs cells in a session. Tells the other side when compiled code starts and ends; interrupts count between the two."""

    def __init__(self, session: Session, pipe: Connection) -> None:
        self.session = session
        self.run_seconds = 0.0
        self._pipe = pipe
        self._run_code = session.program.engine.run
        self._running = self._runs = False
        signal.signal(signal.SIGINT, self._interrupt)

    def _interrupt(self, number: int, frame: FrameType | None) -> None:
        if self._running:
            raise KeyboardInterrupt

    def run(self, text: str, runs: bool = True) -> CellResult | str:
        """Run a cell (or only compile it); the traceback if an exception escapes."""
        self._runs = runs
        try:
            with redirect_stdout(_Paper()), patch.object(self.session.program.engine, "run", self._call):
                return self.session.run(text)
        except BaseException:
            return traceback.format_exc()

    def _call(self, address: int, *, release_gil: bool = False) -> Outcome:
        if not self._runs:
            return Finished()
        self._pipe.send(_STARTED)
        began, self._running = time.process_time(), True
        try:
            return self._run_code(address, release_gil=release_gil)
        except KeyboardInterrupt:
            return Interrupted()
        finally:
            self._running = False
            self.run_seconds += time.process_time() - began
            self._pipe.send(_ENDED)


class _Paper(io.StringIO):
    """Standard output that does not grow without end."""

    def write(self, text: str) -> int:
        if self.tell() < 100_000:
            super().write(text)
        return len(text)


def _serve(pipe: Connection, mutants: Sequence[Mutant], log: int) -> None:
    faulthandler.register(signal.SIGUSR1, file=log, all_threads=False)
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_LIMIT, _MEMORY_LIMIT))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.dup2(log, 2)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        runner = _Runner(Session(SessionConfig()), pipe)
        for mutant in mutants:
            pipe.send(_try(runner, mutant))
    pipe.close()
    os._exit(0)


def _try(runner: _Runner, mutant: Mutant) -> Report:
    for text in mutant.before:
        runner.run(text, mutant.runs)
    began, runner.run_seconds = time.process_time(), 0.0
    result = runner.run(mutant.text, mutant.runs)
    seconds = time.process_time() - began - runner.run_seconds
    if isinstance(result, str):
        return Report((Finding(mutant, "exception", result),), seconds)
    findings = [Finding(mutant, kind, detail) for kind, detail in _complaints(result, seconds)]
    findings += [Finding(mutant, "session lost", detail) for detail in _check_session(runner)]
    return Report(tuple(findings), seconds)


def _complaints(result: CellResult, seconds: float) -> Iterator[tuple[str, str]]:
    """What is wrong with a result, whatever the cell was."""
    errors = [d for d in result.diagnostics if d.severity.value == "error"]
    for diagnostic in result.diagnostics:
        if _INTERNAL.search(diagnostic.message):
            yield "bug", diagnostic.message
    again = Counter((e.span.source.name, e.span.start) for e in errors).most_common(1)
    if again and again[0][1] > 1:
        yield "cascade", f"{again[0][1]} errors in one place: " + "; ".join(e.message for e in errors[:6])
    if not result.ok and not errors and result.error is None:
        yield "silence", "the cell failed without a message"
    if seconds > COMPILE_LIMIT:
        yield "slow", f"{seconds:.1f} s to compile"


def _check_session(runner: _Runner) -> Iterator[str]:
    """Whether the session still shows the value of ``1 + 1``, and prints it unless `print` was redefined."""
    result = runner.run("1 + 1")
    if isinstance(result, str) or not result.ok or result.value is None or result.value.text != "2":
        yield f"1 + 1 gives {result}"
    if "print" in runner.session.program.names.names:
        return
    with redirect_stdout(_Paper()) as output:
        result = runner.session.run("print(1 + 1)")
    if output.getvalue() != "2\n":
        yield f"print(1 + 1) gives {output.getvalue()!r} and {result}"
