"""What libraries of Python find where IPython would be, so that they see that they are in a notebook and display there."""

from __future__ import annotations

import builtins
import getpass
import sys
import traceback
from typing import TYPE_CHECKING, Any, Protocol

import IPython.display
from IPython.core.displaypub import DisplayPublisher
from IPython.core.events import EventManager, available_events
from IPython.core.formatters import DisplayFormatter
from IPython.core.getipython import get_ipython
from IPython.core.interactiveshell import InteractiveShell
from IPython.display import display
from traitlets import default
from traitlets.config import Configurable

if TYPE_CHECKING:
    from mojo_compiler import DisplayValue

_FOR_CELLS = ("HTML", "Image", "JSON", "Javascript", "Latex", "Markdown", "Math", "SVG", "clear_output", "update_display")


def for_cells() -> dict[str, Any]:
    """What cells of Mojo see of Python by name: functions of IPython's display module, and what asks the user."""
    return {"input": builtins.input} | {name: getattr(IPython.display, name) for name in _FOR_CELLS}


class Notebook(Protocol):
    """What the kernel does for the shell."""

    iopub_socket: Any
    execution_count: int

    def send_response(self, stream: Any, msg_or_type: str, content: dict[str, Any]) -> Any:
        """Publish a message that belongs to the cell under way."""

    def raw_input(self, prompt: str = "") -> str:
        """Ask the user for a line."""

    def getpass(self, prompt: str = "", stream: Any = None) -> str:
        """Ask the user for a line that is not shown."""

    def run_magic(self, name: str, line: str, body: str | None) -> None:
        """Run a magic command."""


class Publisher(DisplayPublisher):
    """Sends what is displayed to the notebook."""

    notebook: Notebook

    def publish(
        self,
        data: dict[str, Any],
        metadata: dict[str, Any] | None = None,
        source: Any = None,
        *,
        transient: dict[str, Any] | None = None,
        update: bool = False,
        **_: Any,
    ) -> None:
        """Display a bundle, or change what was displayed under the identity in `transient`."""
        content = {"data": data, "metadata": metadata or {}, "transient": transient or {}}
        self._send("update_display_data" if update else "display_data", content)

    def clear_output(self, wait: bool = False) -> None:
        """Take away what the cell has shown; with `wait` when something else is there to be shown."""
        self._send("clear_output", {"wait": wait})

    def _send(self, kind: str, content: dict[str, Any]) -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        self.notebook.send_response(self.notebook.iopub_socket, kind, content)


class PythonShell(InteractiveShell):
    """The part of IPython's shell that concerns display. There is one in a process, made by `instance`; what IPython's own shell
    does when it is made is left out, because its cells are not ours.
    """

    def __init__(self, notebook: Notebook, **traits: Any) -> None:
        Configurable.__init__(self, **traits)
        self.kernel = notebook
        self.configurables = [self]
        self.events = EventManager(self, available_events)
        self.display_pub = Publisher(parent=self)
        self.display_pub.notebook = notebook
        self.user_module = sys.modules["__main__"]
        self.user_ns = vars(self.user_module)
        getpass.getpass = notebook.getpass
        vars(builtins).update(input=notebook.raw_input, get_ipython=get_ipython, display=display, __IPYTHON__=True)

    @default("display_formatter")
    def _make_display_formatter(self) -> DisplayFormatter:
        return DisplayFormatter(parent=self)

    @property
    def execution_count(self) -> int:  # type: ignore[override]
        """The number of the cell under way."""
        return self.kernel.execution_count

    def bundle(self, value: object) -> tuple[dict[str, Any], dict[str, Any]]:
        """The forms of an object by mime type, and what is said about them. None at all if it displayed itself."""
        assert self.display_formatter is not None
        data, metadata = self.display_formatter.format(value)  # type: ignore[no-untyped-call]
        return data, metadata

    def publish(self, value: DisplayValue) -> None:
        """Display what a cell of Mojo wants to."""
        data, metadata = self.bundle(value.object) if value.object is not None else ({"text/plain": value.text, **value.rich}, {})
        if data:
            self.display_pub.publish(data, metadata)

    def begin_cell(self) -> None:
        """Tell those who want to know that a cell begins."""
        self.events.trigger("pre_execute")

    def end_cell(self) -> None:
        """Tell those who want to know that a cell has ended: figures are shown now."""
        self.events.trigger("post_execute")

    def showtraceback(self, exc_tuple: Any = None, *_: Any, **__: Any) -> None:
        """Tell of an exception that must not end the cell."""
        traceback.print_exception(*(exc_tuple or sys.exc_info()))

    def run_line_magic(self, magic_name: str, line: str, _stack_depth: int = 1) -> None:
        """Run one of the kernel's line magics."""
        self.kernel.run_magic(magic_name, line, None)

    def run_cell_magic(self, magic_name: str, line: str, cell: str) -> None:
        """Run one of the kernel's cell magics."""
        self.kernel.run_magic(magic_name, line, cell)

    def enable_gui(self, gui: Any = None) -> None:
        """Figures are shown in the notebook, which needs no event loop."""
