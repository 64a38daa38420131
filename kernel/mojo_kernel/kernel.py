"""A Jupyter kernel that hands cells to one compiler session and its answers to the notebook."""

from __future__ import annotations

import gc
import sys
from collections.abc import Collection
from functools import cached_property
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

import mojo_compiler  # its parts are loaded when the session is made: until then the kernel is connected already
from ipykernel.iostream import OutStream
from mojo_frontend.commands import introspection
from mojo_frontend.history import History, history_file
from mojo_frontend.settings.settings import Settings
from mojo_frontend.startup import run_startup

from mojo_kernel.execution import Execution
from mojo_kernel.failures import CellFailed, coloured
from mojo_kernel.interrupts import Interrupts
from mojo_kernel.python_shell import PythonShell, for_cells
from mojo_kernel.shell import ShellKernel

if TYPE_CHECKING:
    from mojo_compiler import CellResult, Session

_LEISURE = 1.0
"""Seconds after the start when what answers questions is loaded, if no question was asked until then."""

_PATIENCE = 2.0
"""Seconds that a cell has to stop when the kernel is shut down."""


class MojoKernel(ShellKernel):
    """One notebook, one session. What a cell prints arrives through ``sys.stdout`` while the cell runs."""

    implementation = "mojo-playground"
    implementation_version = version("mojo-playground")
    banner = "Mojo, the language of 2023"
    language_info: dict[str, object] = {  # noqa: RUF012 - the base class declares it for the instance
        "name": "mojo",
        "version": "0.7",
        "mimetype": "text/x-mojo",
        "file_extension": ".mojo",
        "pygments_lexer": "mojo2023",
        "nbconvert_exporter": "script",
        "codemirror_mode": {"name": "mojo", "mime": "text/x-ipython"},  # the latter where no extension knows the former
    }

    @cached_property
    def mojo(self) -> Session:
        """The session, made before the first request is served."""
        return self._new_session()

    def _new_session(self) -> Session:
        config = mojo_compiler.SessionConfig(
            rich=True, display=self.python_shell.publish, python_names=for_cells(), environment=self.settings.environment()
        )
        session = mojo_compiler.Session(config)
        session.follows_files = self.settings.is_on("autoreload")
        run_startup(session, self.settings.startup(), self._note, self.notes.append)
        return session

    def _note(self, result: CellResult) -> None:
        self.notes += map(coloured, result.diagnostics)
        if result.error is not None:
            self.notes.append(coloured(result.error.diagnostic) if result.error.diagnostic is not None else result.error.message)

    @cached_property
    def settings(self) -> Settings:
        """The settings, which are read before the session is made."""
        settings = Settings()
        settings.apply()
        return settings

    @cached_property
    def notes(self) -> list[str]:
        """What is to be told of the settings and of how the session began."""
        return [*self.settings.problems]

    @cached_property
    def python_shell(self) -> PythonShell:
        """What Python libraries display through."""
        shell: PythonShell = PythonShell.instance(notebook=self, parent=self)
        return shell

    @cached_property
    def history(self) -> History:
        """The cells that ran, here and before."""
        return History(history_file(self.settings))

    @cached_property
    def interrupts(self) -> Interrupts:
        """What signals do."""
        return Interrupts()

    def pre_handler_hook(self) -> None:
        """Before a request of the main thread is served."""
        super().pre_handler_hook()  # type: ignore[no-untyped-call]
        self.interrupts.begin()

    def prepare(self) -> None:
        """Make the session, its history and what Python code meets."""
        self.mojo, self.history, self.python_shell  # noqa: B018 - to name them is to make them
        sys.stdout.flush()  # what start-up files print belongs to no cell
        self.io_loop.call_later(_LEISURE, self.mojo.complete, "", 0)
        gc.freeze()
        gc.enable()

    def interrupt_cell(self) -> None:
        """Stop the cell that runs in another thread than the main one."""
        self.mojo.interrupt()

    @property
    def kernel_info(self) -> dict[str, Any]:
        """What the kernel says of itself, with the optional features that it truly has."""
        return {**super().kernel_info, "supported_features": ["kernel subshells"]}

    def set_parent(self, ident: Any, parent: dict[str, Any] | None, channel: str = "shell") -> None:
        """Note the request being served; what is printed from now on belongs to it."""
        super().set_parent(ident, parent, channel)  # type: ignore[no-untyped-call]
        if channel == "shell":
            for stream in (sys.stdout, sys.stderr):
                if isinstance(stream, OutStream):
                    stream.set_parent(parent or {})

    def _publish_execute_input(self, code: str, parent: dict[str, Any], execution_count: int) -> None:
        """Tell all clients of a cell that is not silent, and keep it in the history if it is to be kept."""
        super()._publish_execute_input(code, parent, execution_count)  # type: ignore[no-untyped-call]
        if parent["content"].get("store_history", True):
            self.history.store(execution_count, code)

    async def execute_request(self, stream: Any, ident: Any, parent: dict[str, Any]) -> None:
        """Serve a request to run a cell. It gets its reply also if an interrupt comes before the session minds the cell."""
        try:
            await super().execute_request(stream, ident, parent)
        except KeyboardInterrupt:
            self.interrupts.end()
            content = parent["content"]
            reply = self._fail(CellFailed("KeyboardInterrupt", "", ["KeyboardInterrupt"]), content.get("silent", False))
            assert self.session is not None
            self.session.send(stream, "execute_reply", reply, parent, ident=ident)
            if content.get("stop_on_error", True):
                self._abort_queues(parent["header"].get("subshell_id"))

    async def do_execute(
        self,
        code: str,
        silent: bool,
        store_history: bool = True,
        user_expressions: dict[str, str] | None = None,
        allow_stdin: bool = False,
        *,
        cell_meta: dict[str, Any] | None = None,
        cell_id: str | None = None,
    ) -> dict[str, Any]:
        """Run a cell; send its value, its warnings or its error, and return the reply."""
        self._allow_stdin = allow_stdin
        self._tell()
        number = self.execution_count if store_history and not silent else 0
        cell = Execution(self, f"Expression [{self.execution_count}]", cell_id, silent, number)
        with cell.failures() as failed:
            self.python_shell.begin_cell()
            try:
                cell.run(code)
            finally:
                self.python_shell.end_cell()
        if failed:
            self.interrupts.end()
            reply = self._fail(failed[0], silent)
        else:
            values = {name: cell.evaluate(expression) for name, expression in (user_expressions or {}).items()}
            reply = {"status": "ok", "execution_count": self.execution_count, "payload": cell.payload, "user_expressions": values}
        self.interrupts.end()
        if not silent and not store_history:
            self.execution_count -= 1
        return reply

    def _tell(self) -> None:
        for note in self.notes:
            print(note, file=sys.stderr, flush=True)
        self.notes.clear()

    def show(self, data: dict[str, Any], metadata: dict[str, Any]) -> None:
        """Send the value of a cell."""
        sys.stdout.flush()
        content = {"execution_count": self.execution_count, "data": data, "metadata": metadata}
        self.send_response(self.iopub_socket, "execute_result", content)
        self.history.store_value(self.execution_count, data.get("text/plain", ""))

    def _fail(self, failure: CellFailed, silent: bool) -> dict[str, Any]:
        """Send an error and return the reply that says the same."""
        sys.stdout.flush()
        sys.stderr.flush()
        if not silent:
            self.send_response(self.iopub_socket, "error", failure.content)
        return {"status": "error", "execution_count": self.execution_count, **failure.content, "payload": [], "user_expressions": {}}

    def reset(self) -> None:
        """Begin a new session. Questions find the old one until the new one is there."""
        old, self.mojo = self.mojo, self._new_session()
        old.close()
        self._tell()

    def run_magic(self, name: str, line: str, body: str | None) -> None:
        """Run a magic that Python code asks for."""
        cell = Execution(self, f"Expression [{self.execution_count}]")
        cell.run(f"%{name} {line}" if body is None else f"%%{name} {line}\n{body}")

    async def do_complete(self, code: str, cursor_pos: int) -> dict[str, Any]:
        """What may stand at a cursor, given in code points."""
        return introspection.complete(self.mojo, code, cursor_pos)

    async def do_inspect(self, code: str, cursor_pos: int, detail_level: int = 0, omit_sections: Collection[str] = ()) -> dict[str, Any]:
        """What the name at a cursor, given in code points, stands for; the level of detail makes no difference."""
        return introspection.inspect(self.mojo, code, cursor_pos, omit_sections)

    async def do_is_complete(self, code: str) -> dict[str, str]:
        """Whether a text is a whole cell, and how its next line begins if not."""
        return introspection.is_complete(self.mojo, code)

    async def do_history(  # noqa: PLR0913, PLR0917 - the base class has them
        self,
        hist_access_type: str,
        output: bool,
        raw: bool,
        session: int | None = None,
        start: int | None = None,
        stop: int | None = None,
        n: int | None = None,
        pattern: str | None = None,
        unique: bool = False,
    ) -> dict[str, Any]:
        """Cells that ran, here and before; what was typed is what ran, `raw` or not."""
        match hist_access_type:
            case "tail":
                found = self.history.tail(n if n is not None else 10, output)
            case "range":
                found = self.history.range(session or 0, start if start is not None else 1, stop, output)
            case "search":
                found = self.history.search(pattern or "*", n, unique, output)
            case _:
                found = []
        return {"status": "ok", "history": found}

    async def do_shutdown(self, restart: bool) -> dict[str, Any]:
        """End the session: its variables are destroyed, unless a cell that does not let itself be stopped still uses them."""
        if "mojo" in self.__dict__ and self.stop_cells(_PATIENCE):
            self.mojo.close()
        if "history" in self.__dict__:
            self.history.close()
        return {"status": "ok", "restart": restart}
