"""What the prompt asks the session about a text while it is typed: Mojo and commands, which begin with ``%``, as in notebooks, or with
``:``. No Mojo begins so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from mojo_frontend.commands import introspection

from mojo_repl.late_session import LateSession

if TYPE_CHECKING:
    from mojo_compiler import SignatureHelp

_COLON = re.compile(r"\A\s*:(?=\w)")
_PYTHON = "%%python\n"


class Questions:
    """Questions to a session, which are not answered before it is there. Entries are Python while `is_python`."""

    def __init__(self, session: LateSession) -> None:
        self._session = session
        self.is_python = False

    @property
    def has_answers(self) -> bool:
        """Whether the session is there."""
        return self._session.is_ready

    def cell(self, text: str) -> str:
        """An entry as a notebook has it: a command at its start begins with ``%``."""
        return _PYTHON + text if self.is_python else _COLON.sub("%", text)

    @property
    def _shift(self) -> int:
        """By how much offsets in the entry as typed are less than those in the cell."""
        return len(_PYTHON) if self.is_python else 0

    def completions(self, text: str, cursor: int) -> Iterator[tuple[str, int, str, str]]:
        """The words that may stand at the cursor: each with where it begins, its kind and its signature."""
        found = introspection.complete(self._session.get(), self.cell(text), cursor + self._shift)
        for item in found["metadata"]["_jupyter_types_experimental"]:
            yield item["text"], item["start"] - self._shift, item["type"], item["signature"]

    def documentation(self, text: str, cursor: int) -> str:
        """What the name at the cursor stands for; "" if that is not known."""
        found = introspection.inspect(self._session.get(), self.cell(text), cursor + self._shift)
        return str(found["data"].get("text/plain", ""))

    def signature_help(self, text: str, cursor: int) -> SignatureHelp | None:
        """The overloads of the call around the cursor."""
        return self._session.get().signature_help(text, cursor) if not self.is_python else None

    def certain_errors(self, text: str, cursor: int) -> tuple[tuple[int, int], ...]:
        """Where the text is wrong, whatever is typed at the cursor."""
        return introspection.certain_errors(self._session.get(), self.cell(text), cursor)

    def continuation(self, text: str) -> str | None:
        """The indentation of the next line of an entry that goes on, None for one that may run."""
        answer = introspection.is_complete(self._session.get(), self.cell(text))
        return answer["indent"] if answer["status"] == "incomplete" else None
