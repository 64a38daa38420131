"""Which function of a module LLVM refuses."""

from __future__ import annotations

import re

_COMPLAINT = re.compile(r"^<string>:\d+:\d+: error: [^\n]*\n(?P<line>[^\n]+)$", re.MULTILINE)
_DEFINITION = re.compile(r'^define [^@]*@(?:"(?P<quoted>[^"]+)"|(?P<plain>[\w$.]+))\(', re.MULTILINE)


def refused_function(text: str, message: str) -> str | None:
    """The symbol of the function that has the line of LLVM text which a message quotes; None if it quotes none of a function."""
    complaint = _COMPLAINT.search(message)
    if complaint is None:
        return None
    place = text.find(complaint["line"])
    before = [definition for definition in _DEFINITION.finditer(text) if definition.start() <= place]
    return (before[-1]["quoted"] or before[-1]["plain"]) if before else None
