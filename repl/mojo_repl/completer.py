"""Completion at the prompt: the session's answers as a menu, and the signature of the call that is being typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from mojo_frontend.commands import introspection
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import StyleAndTextTuples

from mojo_repl.entries import normalized

if TYPE_CHECKING:
    from mojo_compiler import Session

_ENOUGH = 200
"""Words that a menu has at most."""


class SessionCompleter(Completer):
    """Words for a menu. The session may change: `session` gives the one of the moment."""

    def __init__(self, session: Callable[[], Session]) -> None:
        self._session = session

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """The words that may stand at the cursor; without a request of the user's only once a word or a member has begun."""
        word = document.get_word_before_cursor(WORD=False)
        if not complete_event.completion_requested and not (word[:1].isidentifier() or document.text_before_cursor.endswith((".", "%"))):
            return
        found = introspection.complete(self._session(), normalized(document.text), document.cursor_position)
        for item in found["metadata"]["_jupyter_types_experimental"][:_ENOUGH]:
            start = item["start"] - document.cursor_position
            yield Completion(item["text"], start, display_meta=_described(item["type"], item["signature"]))


def _described(kind: str, signature: str) -> str:
    """What the menu says behind a word."""
    return f"{kind}  {signature}" if signature else kind


class SignatureLine:
    """The line under the entry: the signature of the call around the cursor, with what is due in it marked."""

    def __init__(self, session: Callable[[], Session]) -> None:
        self._session = session
        self._last: tuple[str, int] = "", -1
        self._shown: StyleAndTextTuples = []

    def __call__(self, document: Document) -> StyleAndTextTuples:
        """The line for a text and a cursor; asked for at each key, so that an answer is kept."""
        key = document.text, document.cursor_position
        if key != self._last:
            self._last, self._shown = key, self._line(document)
        return self._shown

    def _line(self, document: Document) -> StyleAndTextTuples:
        before = document.text_before_cursor
        if before.count("(") <= before.count(")"):
            return []
        found = self._session().signature_help(document.text, document.cursor_position)
        if found is None:
            return []
        signature = found.signatures[found.active_signature]
        due = signature.parameters[found.active_parameter] if 0 <= found.active_parameter < len(signature.parameters) else ""
        if not due:
            return [("", signature.label)]
        first, _, rest = signature.label.partition(due)
        return [("", first), ("bold", due), ("", rest)]
