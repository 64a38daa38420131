"""How the entry looks while it is typed: errors underlined, and documentation beside the menu of words."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from textwrap import wrap

from prompt_toolkit.application import get_app
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition, has_completions
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.formatted_text.utils import fragment_list_len
from prompt_toolkit.layout import ConditionalContainer, Float, FloatContainer, Layout, Window, walk
from prompt_toolkit.layout.controls import FormattedTextControl
from prompt_toolkit.layout.processors import Processor, Transformation, TransformationInput
from prompt_toolkit.layout.utils import explode_text_fragments

from mojo_repl.questions import Questions

_UNDERLINED = " underline"
_WIDTH, _HEIGHT = 46, 12
"""Columns and lines that documentation takes at most."""

_MENU = 8
"""Columns of a menu beside its words and their types."""


class UnderlinedErrors(Processor):
    """Underlines what is wrong in the entry whatever comes next."""

    def __init__(self, questions: Questions, is_on: Callable[[], bool]) -> None:
        self._questions, self._is_on = questions, is_on
        self._last: tuple[str, int] = "", 0
        self._found: tuple[tuple[int, int], ...] = ()

    def apply_transformation(self, transformation_input: TransformationInput) -> Transformation:
        """Change the style of characters of a line."""
        document, line = transformation_input.document, transformation_input.lineno
        start = document.translate_row_col_to_index(line, 0)
        fragments = transformation_input.fragments
        for first, last in self._errors(document):
            if first <= start + fragment_list_len(fragments) and start < last:
                fragments = _underlined(fragments, first - start, last - start)
        return Transformation(fragments)

    def _errors(self, document: Document) -> tuple[tuple[int, int], ...]:
        key = document.text, document.cursor_position
        if key != self._last and self._questions.has_answers:  # it is asked for once for each line
            self._last = key
            self._found = self._questions.certain_errors(*key) if self._is_on() else ()
        return self._found


def _underlined(fragments: StyleAndTextTuples, first: int, last: int) -> StyleAndTextTuples:
    """The fragments of a line with some columns underlined; where the line ends, the column behind it counts as one."""
    exploded = explode_text_fragments(fragments)
    for index in range(max(first, 0), min(last, len(exploded))):
        style, text, *_ = exploded[index]
        exploded[index] = (style + _UNDERLINED, text)
    return exploded


class Documentation:
    """What the chosen word of the menu stands for, beside the menu if there is room."""

    def __init__(self, questions: Questions, is_on: Callable[[], bool]) -> None:
        self._questions, self._is_on = questions, is_on
        self._last: tuple[str, int] = "", -1
        self._text = ""

    def add_to(self, layout: Layout) -> None:
        """Put it into the layout of a prompt."""
        window = Window(
            FormattedTextControl(self._shown),
            wrap_lines=True,
            dont_extend_height=True,
            get_line_prefix=lambda *_: " ",
            style="class:completion-menu",
        )
        shown = ConditionalContainer(window, has_completions & Condition(self._has_room) & Condition(lambda: bool(self._shown())))
        for container in walk(layout.container):
            if isinstance(container, FloatContainer):
                container.floats.append(Float(shown, right=0, ycursor=True, width=_WIDTH, height=_HEIGHT))
                break

    def _shown(self) -> str:
        """The text about the chosen word; empty if there is none."""
        buffer = get_app().current_buffer
        state = buffer.complete_state
        if state is None or state.current_completion is None or not self._is_on():
            return ""
        key = buffer.text, buffer.cursor_position
        if key != self._last:
            self._last, self._text = key, self._about(*key)
        return self._text

    def _about(self, text: str, cursor: int) -> str:
        lines = self._questions.documentation(text, cursor).split("\n")
        wrapped = (part for line in lines for part in wrap(line, _WIDTH - 2, subsequent_indent="  ", drop_whitespace=False) or [""])
        return "\n".join(islice(wrapped, _HEIGHT))

    @staticmethod
    def _has_room() -> bool:
        """Whether the menu's words end before the documentation would begin, which may cover their types."""
        buffer = get_app().current_buffer
        if buffer.complete_state is None:
            return False
        menu = max(len(c.display_text) for c in buffer.complete_state.completions) + _MENU
        return buffer.document.cursor_position_col + menu + _WIDTH <= get_app().output.get_size().columns
