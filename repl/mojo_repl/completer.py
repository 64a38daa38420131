"""Completion at the prompt: the session's answers as a menu, and the signature of the call that is being typed."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import StyleAndTextTuples

from mojo_repl.questions import Questions

_ENOUGH = 200
"""Words that a menu has at most."""


class SessionCompleter(Completer):
    """Words for a menu."""

    def __init__(self, questions: Questions) -> None:
        self._questions = questions

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """The words that may stand at the cursor; without a request of the user's only once a word or a member has begun."""
        word = document.get_word_before_cursor(WORD=False)
        if not complete_event.completion_requested and not (word[:1].isidentifier() or document.text_before_cursor.endswith((".", "%"))):
            return
        found = self._questions.completions(document.text, document.cursor_position)
        for word, start, kind, signature in islice(found, _ENOUGH):
            yield Completion(word, start - document.cursor_position, display_meta=_described(kind, signature))


def _described(kind: str, signature: str) -> str:
    """What the menu says behind a word."""
    return f"{kind}  {signature}" if signature else kind


class SignatureLine:
    """The line under the entry: the signature of the call around the cursor, with what is due in it marked."""

    def __init__(self, questions: Questions) -> None:
        self._questions = questions
        self._last: tuple[str, int] = "", -1
        self._shown: StyleAndTextTuples = []

    def __call__(self, document: Document) -> StyleAndTextTuples:
        """The line for a text and a cursor; asked for at each key, so that an answer is kept."""
        key = document.text, document.cursor_position
        if key != self._last and self._questions.has_answers:
            self._last, self._shown = key, self._line(document)
        return self._shown

    def _line(self, document: Document) -> StyleAndTextTuples:
        before = document.text_before_cursor
        if before.count("(") <= before.count(")"):
            return []
        found = self._questions.signature_help(document.text, document.cursor_position)
        if found is None:
            return []
        signature = found.signatures[found.active_signature]
        due = signature.parameters[found.active_parameter] if 0 <= found.active_parameter < len(signature.parameters) else ""
        if not due:
            return [("", signature.label)]
        first, _, rest = signature.label.partition(due)
        return [("", first), ("bold", due), ("", rest)]
