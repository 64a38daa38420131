"""The history of entries, which the prompt shares with the kernels."""

from __future__ import annotations

from collections.abc import Iterable

from mojo_frontend.history import History
from prompt_toolkit.history import History as PromptHistory

_REMEMBERED = 2000
"""Entries of earlier sessions that can be recalled."""


class SharedHistory(PromptHistory):
    """Entries in the database of cells: recalled from all sessions. Who runs them keeps them there, under their numbers."""

    def __init__(self, history: History) -> None:
        super().__init__()
        self.database = history

    def load_history_strings(self) -> Iterable[str]:
        """The entries of earlier sessions, the last one first, each once."""
        found = [entry[2] for entry in self.database.tail(_REMEMBERED)]
        return dict.fromkeys(text for text in reversed(found) if isinstance(text, str))

    def store_string(self, string: str) -> None:
        """Nothing more than the base class does."""
