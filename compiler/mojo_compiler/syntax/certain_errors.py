"""The syntax errors of a text that is being typed which no further typing at the cursor can mend.

An error is certain if it ends before the cursor and something that fits nowhere is behind it: a token, or a line that should have
gone on. Where the text just ends, or a word touches the cursor, more may come.
"""

from __future__ import annotations

from mojo_compiler.source import Source
from mojo_compiler.syntax.parser import Parser, unreadable
from mojo_compiler.syntax.token_mismatch import TokenMismatch
from mojo_compiler.syntax.tokens import vocabulary

_OPERATORS = ".<>=!+-*/%&|^:"
"""Signs that longer ones begin with: ``..`` is no word, ``...`` is one."""


def certain_errors(text: str, cursor: int) -> tuple[tuple[int, int], ...]:
    """Where such errors are: the offsets of the tokens, in order."""
    source = Source("<input>", text)
    if not text.strip() or unreadable(source):
        return ()
    parser = Parser(source, "module")
    parser.run()
    typed = len(text[:cursor].rstrip(_OPERATORS))
    spans = [m.diagnose().span for m in parser.mismatches if not _may_be_mended(m, parser, typed)]
    return tuple((span.caret, max(span.end, span.caret + 1)) for span in spans)


def _may_be_mended(mismatch: TokenMismatch, parser: Parser, typed: int) -> bool:
    """Whether a mismatch is at the end of what is typed."""
    known = vocabulary()
    if mismatch.at_end or mismatch.end >= typed:
        return True
    return mismatch.kind in (known.newline, known.indent, known.dedent) and mismatch.line is parser.last_line
