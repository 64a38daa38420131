"""One cell of a notebook or one entry at the prompt, as commands see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from mojo_compiler import CellResult, DisplayValue, Session

    from mojo_frontend.settings.settings import Settings


class Entry(Protocol):
    """The entry under way. What a command raises is the error of the entry.

    `name` is what messages call it. Before a command runs, `here` has as many line ends as there are lines before it: code that
    comes after them is told of by its line.
    """

    name: str
    here: str

    @property
    def session(self) -> Session:
        """The session that runs the entry."""

    @property
    def settings(self) -> Settings:
        """The settings of the front end."""

    @property
    def timings(self) -> dict[str, float]:
        """The seconds that Mojo took in this entry until now, by phase."""

    def mojo(self, text: str, name: str | None = None) -> CellResult:
        """Run Mojo, showing the warnings and the value. Raises if it fails."""

    def run(self, code: str) -> None:
        """Run code that may have commands in it. Raises if it fails."""

    def conclude(self, result: CellResult, closing: str = "") -> None:
        """Show the messages of a result. Raises if it is not ok."""

    def show(self, value: DisplayValue) -> None:
        """Show a value as that of the entry."""

    def page(self, texts: dict[str, str]) -> None:
        """Show a text, given by its mime types, apart from the output."""

    def offer(self, text: str) -> None:
        """Put a text where the user types, in place of the entry."""

    def edit(self, text: str) -> None:
        """Let the user change a text, which then stands where they type."""

    def begin_python(self) -> None:
        """Take what the user types next for Python. Raises `UsageError` where that is not offered."""

    def reset(self) -> None:
        """Begin a new session."""
