"""Running one cell: what it shows, how it fails."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol

from mojo_frontend.errors import UsageError
from mojo_frontend.running import RunningEntry

from mojo_kernel.failures import CellFailed, heading, raise_for_result
from mojo_kernel.python_shell import PythonShell

if TYPE_CHECKING:
    from mojo_compiler import CellResult, DisplayValue, Session
    from mojo_frontend.settings.settings import Settings


class Kernel(Protocol):
    """What a cell needs of the kernel."""

    @property
    def mojo(self) -> Session:
        """The session."""

    @property
    def settings(self) -> Settings:
        """The settings."""

    @property
    def python_shell(self) -> PythonShell:
        """What formats Python's objects."""

    def show(self, data: dict[str, Any], metadata: dict[str, Any]) -> None:
        """Send the value of the cell."""

    def reset(self) -> None:
        """Begin a new session."""


class Execution(RunningEntry):
    """One request to run a cell. `payload` is what the front end is asked to do afterwards."""

    def __init__(self, kernel: Kernel, name: str, cell_id: str | None = None, silent: bool = False, number: int = 0) -> None:
        super().__init__(name, cell_id, number)
        self.payload: list[dict[str, object]] = []
        self._kernel, self._silent = kernel, silent

    @property
    def session(self) -> Session:
        """The session that runs the cells."""
        return self._kernel.mojo

    @property
    def settings(self) -> Settings:
        """The settings of the kernel."""
        return self._kernel.settings

    def conclude(self, result: CellResult, closing: str = "") -> None:
        """Show the warnings of a result. Raises `CellFailed`, which ends with `closing`."""
        raise_for_result(result, closing)

    def page(self, texts: dict[str, str]) -> None:
        """Show a text in the front end's pager."""
        self.payload.append({"source": "page", "data": texts, "start": 0})

    def offer(self, text: str) -> None:
        """Put a text into the cell."""
        self.payload.append({"source": "set_next_input", "text": text, "replace": True})

    def reset(self) -> None:
        """Begin a new session."""
        self._kernel.reset()

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
            failed.append(CellFailed(name, value, [heading(name, value)]))
