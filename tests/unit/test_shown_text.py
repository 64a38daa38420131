"""Texts of programs in messages: what would control a terminal is shown."""

from mojo_compiler.diagnostics.core import Note, message
from mojo_compiler.diagnostics.render import render
from mojo_compiler.source import Source, Span, shown


@message
class _Said(Note):
    """A message with a text of a program."""

    template = "said '{text}'"
    text: str


def test_controls_take_one_column_each() -> None:
    assert shown("a\x1b[1m\x00\x7f\x9b\u202e") == "a␛[1m␀␡\ufffd\ufffd"
    assert shown("line\n\ttab é 🔥") == "line\n\ttab é 🔥"


def test_nothing_of_a_source_controls_the_terminal() -> None:
    source = Source("na\x1bme", 'let x = "\x1b]2;t\x07" + y', "file")
    text = render(_Said(span=Span(source, 18, 19), text="\x1b"))
    assert text == "na␛me:1:19: note: said '␛'\nlet x = \"␛]2;t␇\" + y\n                  ^"
