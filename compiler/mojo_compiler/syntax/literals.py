"""The values of literals (language.md L15-L17)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mojo_compiler.diagnostics import syntax as errors
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree

if TYPE_CHECKING:
    from mojo_compiler.syntax.actions.core import Builder

MAX_DIGITS = 4000
"""How many characters a decimal integer literal may have (Python converts no longer ones)."""

_ESCAPE = re.compile(r"\\(\r?\n|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[0-7]{1,3}|.)", re.DOTALL)
_SIMPLE = {
    "n": "\n", "t": "\t", "r": "\r", "\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f", "v": "\v", "\n": "", "\r\n": "",
}  # fmt: skip


def number(b: Builder, text: str, span: Span) -> tree.IntegerLiteral | tree.FloatLiteral:
    """The node of a number; a misplaced ``_`` or too many digits are reported."""
    try:
        if text[:1] == "0" and text[1:2] in "xXoObB" and len(text) > 1:
            return tree.IntegerLiteral(span, int(text, 0))
        if not text.isdigit() and re.search(r"[.eE]", text):
            return tree.FloatLiteral(span, float(text))
        if len(text) > MAX_DIGITS:
            b.report(errors.IntegerTooLong(span=span, limit=MAX_DIGITS))
            return tree.IntegerLiteral(span, 0)
        return tree.IntegerLiteral(span, int(text))
    except ValueError:
        b.report(errors.InvalidNumber(span=span))
        return tree.IntegerLiteral(span, 0)


def string(b: Builder, text: str, start: int) -> bytes:
    """The UTF-8 contents of one string token that begins at an offset; bad escapes are reported."""
    raw = text[0] in "rR"
    quotes = 3 if text[raw : raw + 3] in ('"""', "'''") else 1
    inner = text[raw + quotes : -quotes]
    if raw or "\\" not in inner:
        return inner.encode()
    offset = start + raw + quotes

    def unescape(match: re.Match[str]) -> str:
        decoded = _character(match[1])
        if decoded is None:
            b.report(errors.InvalidEscape(span=b.span(offset + match.start(), offset + match.end())))
            return ""
        return decoded

    return _ESCAPE.sub(unescape, inner).encode()


def _character(escape: str) -> str | None:
    """What the characters after a backslash stand for; None if they are malformed."""
    if escape in _SIMPLE:
        return _SIMPLE[escape]
    if escape[0] in "01234567":
        return chr(int(escape, 8))
    if escape[0] not in "xuU":
        return "\\" + escape
    code = int(escape[1:] or "110000", 16)
    return None if code > 0x10FFFF or 0xD800 <= code < 0xE000 else chr(code)
