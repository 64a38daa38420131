"""Keys and pasting at the prompt."""

from __future__ import annotations

import re
from collections.abc import Callable

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.completion import CompleteEvent, Completer
from prompt_toolkit.enums import DEFAULT_BUFFER
from prompt_toolkit.filters import has_focus
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

_INDENT = 4
_PROMPT = re.compile(r"(?:>>>|mojo>|\d+>|In \[\d+\]:) ?")
_CONTINUATION = re.compile(r"(?:\.{2,}:?|\s+\.\.\.:) ?")


def without_prompts(text: str) -> str:
    """A pasted text. Of a transcript with prompts only what was typed there is left, with its indentation."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    if not any(_PROMPT.match(line) for line in lines):
        return text
    typed: list[str] = []
    goes_on = False
    for line in lines:
        found = _PROMPT.match(line) or (_CONTINUATION.match(line) if goes_on else None)
        goes_on = found is not None
        if found is not None:
            typed.append(line[found.end() :])
    return "\n".join(typed)


def complete_word(buffer: Buffer, completer: Completer) -> None:
    """What Tab does: indent an empty line, write the one word that may stand there, or else go through the menu."""
    if buffer.complete_state is not None and buffer.complete_state.completions:
        buffer.complete_next()
        return
    if not buffer.document.current_line_before_cursor.strip():
        buffer.insert_text(" " * _INDENT)
        return
    found = list(completer.get_completions(buffer.document, CompleteEvent(completion_requested=True)))
    if len(found) == 1:
        buffer.apply_completion(found[0])
    elif found:
        buffer.start_completion(insert_common_part=True)


def keys(is_incomplete: Callable[[str], str | None], completer: Completer) -> KeyBindings:
    """The keys of the prompt's own. `is_incomplete` gives the indentation of the next line of an entry that is not whole."""
    bindings = KeyBindings()

    typing = has_focus(DEFAULT_BUFFER)  # not while the history is searched

    @bindings.add("tab", filter=typing)
    def tab(event: KeyPressEvent) -> None:
        complete_word(event.current_buffer, completer)

    @bindings.add("enter", filter=typing)
    def enter(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        state = buffer.complete_state
        if state is not None and state.current_completion is not None:
            buffer.apply_completion(state.current_completion)
            return
        indent = is_incomplete(buffer.text) if buffer.document.is_cursor_at_the_end else None
        if indent is not None:
            buffer.insert_text("\n" + indent)
        else:
            buffer.validate_and_handle()

    @bindings.add("escape", "enter", filter=typing)
    def alt_enter(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    @bindings.add("f2", filter=typing)
    def edit(event: KeyPressEvent) -> None:
        event.current_buffer.open_in_editor()

    @bindings.add(Keys.BracketedPaste)
    def paste(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text(without_prompts(event.data))

    return bindings
