"""Running one cell of a notebook or one entry at the prompt: its Mojo and its commands, in the order in which they stand."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from mojo_frontend.commands import parsing, registry
from mojo_frontend.commands.parsing import Part
from mojo_frontend.errors import UsageError

if TYPE_CHECKING:
    from mojo_compiler import CellResult, DisplayValue, Session

    from mojo_frontend.settings.settings import Settings


EXPLAINED = "%explain says more about an error"
"""What stands once a session behind its first error."""


class RunningEntry(ABC):
    """The part of an `Entry` that front ends share: its pieces run one after the other."""

    def __init__(self, name: str, cell_id: str | None = None, number: int = 0) -> None:
        """The value of the entry is kept under its `number`, unless that is 0."""
        self.name, self.here = name, ""
        self._number = number
        self._cell_id = cell_id
        self._runs = 0
        self._timings: dict[str, float] = {}

    @property
    @abstractmethod
    def session(self) -> Session:
        """The session that runs the entry."""

    @property
    @abstractmethod
    def settings(self) -> Settings:
        """The settings of the front end."""

    def execute(self, text: str, name: str, cell_id: str | None, keep: str) -> CellResult:
        """Run Mojo in the session, which keeps the value under the name `keep`."""
        return self.session.run(text, name, cell_id, keep)

    @abstractmethod
    def conclude(self, result: CellResult, closing: str = "") -> None:
        """Show the messages of a result, and `closing` behind them. Raises if it is not ok."""

    @abstractmethod
    def show(self, value: DisplayValue) -> None:
        """Show a value as that of the entry."""

    @abstractmethod
    def page(self, texts: dict[str, str]) -> None:
        """Show a text, given by its mime types, apart from the output."""

    @abstractmethod
    def offer(self, text: str) -> None:
        """Put a text where the user types, in place of the entry."""

    def edit(self, text: str) -> None:
        """Let the user change a text, which then stands where they type."""
        self.offer(text)

    def begin_python(self) -> None:
        """Take what the user types next for Python. Raises `UsageError` where that is not offered."""
        raise UsageError("%python needs code")

    @abstractmethod
    def reset(self) -> None:
        """Begin a new session."""

    @property
    def timings(self) -> dict[str, float]:
        """The seconds that Mojo took in this entry until now, by phase."""
        return dict(self._timings)

    def run(self, code: str) -> None:
        """Run the entry, or the part of one that a command is about. Raises what it fails with."""
        parts = parsing.split(code)
        if len(parts) > 1 and self.session.is_complete(text := parsing.without_commands(code)).status != "complete":
            parts = [Part("mojo", text)]  # nothing of it runs, and what is wrong is told
        for index, part in enumerate(parts):
            self._run_part(part, index == len(parts) - 1)

    def mojo(self, text: str, name: str | None = None, shows: bool = True) -> CellResult:
        """Run Mojo, showing the warnings and, if it `shows`, the value. Raises if it fails."""
        self._runs += 1
        part = f"{self._cell_id}/{self._runs}" if self._cell_id is not None and self._runs > 1 else self._cell_id
        knows_errors = bool(self.session.failed)
        keep = f"_{self._number}" if shows and self._number and self.settings.is_on("results") else ""
        result = self.execute(text, name or self.name, part, keep)
        for phase, seconds in result.timings.items():
            self._timings[phase] = self._timings.get(phase, 0.0) + seconds
        self.conclude(result, "" if knows_errors or not self.session.failed else EXPLAINED)
        if result.value is not None and shows:
            self.show(result.value)
        return result

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
                registry.run_in_shell(part.text)
            case "question":
                self._explain(part.name, with_source=part.text == "??")

    def _explain(self, name: str, with_source: bool) -> None:
        """Answer ``name?``, and ``name??``."""
        if name.startswith("%"):
            text = registry.help_text(name)
            texts = {"text/plain": text} if text is not None else None
        else:
            found = self.session.inspect(name, len(name))
            texts = {"text/plain": found.text, "text/html": found.html} if found is not None else None
            if found is not None and with_source and found.definition:
                texts = {"text/plain": found.with_source}
        if texts is None:
            print(f"'{name}' is not known.")
        else:
            self.page(texts)
