"""The Jupyter kernel beside ipykernel: start, small cells, memory, much output, and how soon it stops."""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

from measure.tables import milliseconds, table

SPECS = Path(__file__).parents[2] / "share" / "jupyter" / "kernels"
MOJO, PYTHON = "mojo-jupyter-kernel", "python-beside"
WAIT = 120
_CELLS, _LINES, _AFTER = 40, 1_000_000, 0.2
_MANY_LINES = {
    MOJO: f"for i in range({_LINES}):\n    print(i)",
    PYTHON: f"for i in range({_LINES}):\n    print(i)",
}
_WITHOUT_END = {MOJO: "while True:\n    print('a line of text')", PYTHON: "while True:\n    print('a line of text')"}


@dataclass
class Running:
    """A kernel and a client of it."""

    manager: KernelManager
    client: BlockingKernelClient

    @property
    def process(self) -> int:
        """The kernel's process."""
        found = getattr(self.manager.provisioner, "pid", None)
        assert isinstance(found, int)
        return found

    def run(self, code: str) -> tuple[float, dict[str, Any]]:
        """Run a cell; the seconds from the request until the kernel is idle again, and the reply."""
        start = time.perf_counter()
        request = self.client.execute(code)
        self.wait_for_idle(request)
        seconds = time.perf_counter() - start
        return seconds, self.reply(request)

    def reply(self, request: str) -> dict[str, Any]:
        """The content of the reply to a request."""
        while (message := self.client.get_shell_msg(timeout=WAIT))["parent_header"].get("msg_id") != request:
            pass
        content: dict[str, Any] = message["content"]
        return content

    def wait_for_idle(self, request: str, on_output: Callable[[str], None] = lambda text: None) -> None:
        """Wait until a request is done with; `on_output` is given what it prints."""
        while True:
            message = self.client.get_iopub_msg(timeout=WAIT)
            if message["parent_header"].get("msg_id") != request:
                continue
            if message["msg_type"] == "stream":
                on_output(message["content"]["text"])
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return


def kernels(repeats: int, cells: int) -> str:
    """All figures: starts are repeated `repeats` times, small cells `cells` times, both in turns."""
    with tempfile.TemporaryDirectory() as folder:
        start = Start(KernelSpecManager(kernel_dirs=[str(SPECS), _python_spec(Path(folder))]), _environment(folder))
        starts = _starts(start, repeats)
        rows = [
            _row("start to first result, ms", *([taken.clock for taken in starts[name]] for name in (MOJO, PYTHON))),
            _row("  its processor time, ms", *([taken.processor for taken in starts[name]] for name in (MOJO, PYTHON))),
        ]
        with ExitStack() as stack:
            both = {name: stack.enter_context(_running(start, name)) for name in (MOJO, PYTHON)}
            rows.append(_row("warm print(1), request to idle, ms", *_small_cells(both, cells)))
            rows.append(_memory_row(both))
            rows.append(_row("a million lines, ms", *(_many_lines(both[name], _MANY_LINES[name]) for name in (MOJO, PYTHON))))
            rows.append(
                _row("printing without end stops after, ms", *(_interrupt(both[n], _WITHOUT_END[n], repeats) for n in (MOJO, PYTHON)))
            )
    return table("The Jupyter kernel beside ipykernel", ("what", "Mojo", "ipykernel", "ratio of the best", "ratio of medians"), rows)


def _python_spec(folder: Path) -> str:
    """A folder with an entry that starts ipykernel in this Python."""
    entry = folder / PYTHON
    entry.mkdir()
    argv = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    (entry / "kernel.json").write_text(json.dumps({"argv": argv, "display_name": PYTHON, "language": "python"}), encoding="utf-8")
    return str(folder)


def _environment(folder: str) -> dict[str, str]:
    """Variables for kernels that keep Python's bytecode, as installed ones do."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(Path(folder, "bytecode"))}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


@dataclass(frozen=True)
class Start:
    """How kernels are started."""

    specs: KernelSpecManager
    environment: dict[str, str]


@dataclass(frozen=True)
class Taken:
    """Seconds by the clock, and of the kernel's processor time, which other programs disturb less."""

    clock: float
    processor: float


@contextmanager
def _running(start: Start, name: str) -> Iterator[Running]:
    manager = KernelManager(kernel_name=name, kernel_spec_manager=start.specs)
    manager.start_kernel(extra_arguments=["--IPKernelApp.log_level=ERROR"], env=start.environment)
    client = manager.blocking_client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=WAIT)
        yield Running(manager, client)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def _starts(how: Start, repeats: int) -> dict[str, list[Taken]]:
    """Seconds from starting a kernel to its first result, in turns; the first round, which fills caches, does not count."""
    taken: dict[str, list[Taken]] = {MOJO: [], PYTHON: []}
    for _ in range(repeats + 1):
        for name, times in taken.items():
            start = time.perf_counter()
            with _running(how, name) as kernel:
                kernel.run("print(1)")
                times.append(Taken(time.perf_counter() - start, _processor_time(kernel.process)))
    return {name: times[1:] for name, times in taken.items()}


def _processor_time(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _small_cells(both: dict[str, Running], cells: int) -> tuple[list[float], list[float]]:
    for kernel in both.values():
        for _ in range(10):
            kernel.run("print(1)")
    taken: dict[str, list[float]] = {name: [] for name in both}
    for _ in range(cells):
        for name, kernel in both.items():
            taken[name].append(kernel.run("print(1)")[0])
    return taken[MOJO], taken[PYTHON]


def _memory_row(both: dict[str, Running]) -> list[str]:
    """Megabytes that the kernels occupy after some cells, which define, compute and print."""
    for n in range(_CELLS):
        reply = both[MOJO].run(f"fn step{n}(x: Int) -> Int:\n    return x * {n} + 1\nvar value{n} = step{n}({n})\nprint(value{n})")[1]
        assert reply["status"] == "ok", reply
        both[PYTHON].run(f"def step{n}(x):\n    return x * {n} + 1\nvalue{n} = step{n}({n})\nprint(value{n})")
    mojo, python = (_resident(both[name].process) / 2**20 for name in (MOJO, PYTHON))
    return [f"memory after {_CELLS} cells, MB", f"{mojo:.0f}", f"{python:.0f}", f"{mojo / python:.2f}", ""]


def _resident(process: int) -> int:
    pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def _many_lines(kernel: Running, code: str) -> list[float]:
    """Seconds until a million lines have arrived. Raises `RuntimeError` if they are not all there, in order."""
    texts: list[str] = []
    start = time.perf_counter()
    request = kernel.client.execute(code)
    kernel.wait_for_idle(request, texts.append)
    seconds = time.perf_counter() - start
    kernel.reply(request)
    if "".join(texts) != "".join(f"{n}\n" for n in range(_LINES)):
        raise RuntimeError("lines are missing, or not in order")
    return [seconds]


def _interrupt(kernel: Running, code: str, repeats: int) -> list[float]:
    """Seconds from asking to stop until the reply, while a cell prints."""
    taken: list[float] = []
    for _ in range(repeats):
        request = kernel.client.execute(code)
        while kernel.client.get_iopub_msg(timeout=WAIT)["msg_type"] != "stream":
            pass
        time.sleep(_AFTER)
        start = time.perf_counter()
        kernel.manager.interrupt_kernel()
        reply = kernel.reply(request)
        taken.append(time.perf_counter() - start)
        if reply.get("ename") != "KeyboardInterrupt":
            raise RuntimeError(f"the cell was not stopped: {reply}")
        kernel.wait_for_idle(request)
    return taken


def _row(what: str, mojo: list[float], python: list[float]) -> list[str]:
    best, other = min(mojo), min(python)
    medians = statistics.median(mojo) / statistics.median(python)
    return [what, milliseconds(best), milliseconds(other), f"{best / other:.2f}", f"{medians:.2f}"]
