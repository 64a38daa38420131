"""Running one cell: its Mojo, its magics, what it shows, how it fails."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol

from IPython.core.error import UsageError

from mojo_kernel import help
from mojo_kernel.failures import CellFailed, raise_for_result
from mojo_kernel.magics import parsing, registry
from mojo_kernel.magics.parsing import Part
from mojo_kernel.python_shell import PythonShell

if TYPE_CHECKING:
    from mojo_compiler import CellResult, DisplayValue, Session


class Kernel(Protocol):
    """What a cell needs of the kernel."""

    @property
    def mojo(self) -> Session:
        """The session."""

    @property
    def python_shell(self) -> PythonShell:
        """What formats Python's objects."""

    def show(self, data: dict[str, Any], metadata: dict[str, Any]) -> None:
        """Send the value of the cell."""

    def reset(self) -> None:
        """Begin a new session."""


class Execution:
    """One request to run a cell. `payload` is what the front end is asked to do afterwards."""

    def __init__(self, kernel: Kernel, name: str, cell_id: str | None = None, silent: bool = False) -> None:
        self.name, self.here = name, ""
        self.payload: list[dict[str, object]] = []
        self._kernel, self._cell_id, self._silent = kernel, cell_id, silent
        self._runs = 0
        self._timings: dict[str, float] = {}

    # -- what magics see --

    @property
    def session(self) -> Session:
        """The session that runs the cells."""
        return self._kernel.mojo

    @property
    def timings(self) -> dict[str, float]:
        """The seconds that Mojo took in this cell until now, by phase."""
        return dict(self._timings)

    def add_payload(self, payload: dict[str, object]) -> None:
        """Ask the front end for something when the cell has ended."""
        self.payload.append(payload)

    def reset(self) -> None:
        """Begin a new session."""
        self._kernel.reset()

    def run(self, code: str) -> None:
        """Run a cell, or the part of one that a magic is about. Raises what the cell fails with."""
        parts = parsing.split(code)
        if len(parts) > 1 and self.session.is_complete(text := parsing.without_magics(code)).status != "complete":
            parts = [Part("mojo", text)]  # nothing of it runs, and what is wrong is told
        for index, part in enumerate(parts):
            self._run_part(part, index == len(parts) - 1)

    def _run_part(self, part: Part, is_last: bool) -> None:
        match part.kind:
            case "mojo":
                self.mojo(part.text, shows=is_last)
            case "line":
                self.here = "\n" * (part.line - 1)
                registry.find_line(part.name)(self, part.argument)
            case "cell":
                registry.find_cell(part.name)(self, part.argument, part.text)
            case "shell":
                from mojo_kernel.magics.system import run_command

                run_command(part.text)
            case "question":
                self._explain(part.name)

    def _explain(self, name: str) -> None:
        if not name.startswith("%"):
            self.payload += help.page(self.session, name)
        elif (text := registry.help_text(name)) is not None:
            self.add_payload({"source": "page", "data": {"text/plain": text}, "start": 0})
        else:
            print(f"'{name}' is not known.")

    def mojo(self, text: str, name: str | None = None, shows: bool = True) -> CellResult:
        """Run Mojo, showing the warnings and, if it `shows`, the value. Raises `CellFailed`."""
        self._runs += 1
        part = f"{self._cell_id}/{self._runs}" if self._cell_id is not None and self._runs > 1 else self._cell_id
        result = self.session.run(text, name or self.name, part)
        for phase, seconds in result.timings.items():
            self._timings[phase] = self._timings.get(phase, 0.0) + seconds
        raise_for_result(result)
        if result.value is not None and shows:
            self.show(result.value)
        return result

    def show(self, value: DisplayValue) -> None:
        """Show a value as that of the cell."""
        if not self._silent:
            data, metadata = self._bundle(value)
            if data:
                self._kernel.show(data, metadata)

    def _bundle(self, value: DisplayValue) -> tuple[dict[str, Any], dict[str, Any]]:
        if value.object is not None:
            return self._kernel.python_shell.bundle(value.object)
        return {"text/plain": value.text, **value.rich}, {}

    def evaluate(self, expression: str) -> dict[str, Any]:
        """The answer to an expression that a front end wants to know the value of."""
        answer: dict[str, Any] = {"status": "ok", "data": {"text/plain": "None"}, "metadata": {}}
        with self.failures() as failed:
            result = self.session.run(f"({expression})", self.name)
            if not result.ok:
                raise CellFailed.of(result)
            if result.value is not None:
                answer["data"], answer["metadata"] = self._bundle(result.value)
        return {"status": "error", **failed[0].content} if failed else answer

    @contextmanager
    def failures(self) -> Iterator[list[CellFailed]]:
        """Run what is inside; if it fails, why is in the list afterwards."""
        failed: list[CellFailed] = []
        try:
            yield failed
        except CellFailed as failure:
            failed.append(failure)
        except UsageError as error:
            failed.append(CellFailed("UsageError", str(error), [f"UsageError: {error}"]))
        except (Exception, KeyboardInterrupt, SystemExit) as error:
            name, value = type(error).__name__, str(error)
            failed.append(CellFailed(name, value, [f"\x1b[1;31m{name}\x1b[0m: {value}" if value else f"\x1b[1;31m{name}\x1b[0m"]))
