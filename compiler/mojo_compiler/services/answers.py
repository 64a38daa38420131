"""What the services answer with: plain data that front ends turn into messages and menus."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import dedent

from mojo_compiler.diagnostics.render import escaped
from mojo_compiler.records import dataclass

_FENCED = re.compile(r"^ *```\w*\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Completion:
    """A way to go on. `kind` is one of ``struct trait function method field alias parameter argument variable module keyword
    python``; `detail` is a signature or a type, "" if there is nothing to say.
    """

    name: str
    kind: str
    detail: str = ""


@dataclass(frozen=True)
class Completions:
    """What may replace the characters from `start` to `end` (offsets in the text), the likeliest first."""

    start: int
    end: int
    items: tuple[Completion, ...] = ()


@dataclass(frozen=True)
class Inspection:
    """What a name stands for. `kind` is as in `Completion`.

    `signatures` are those of all overloads in order of definition, or a struct's header and its initialisers; `source` is
    where it is defined (``Expression [3]:2``), `line` the text of that line and `definition` all of it; `type` and `value` are "" where
    there are none.
    """

    kind: str
    name: str
    signatures: tuple[str, ...] = ()
    type: str = ""
    value: str = ""
    docstring: str = ""
    source: str = ""
    line: str = ""
    definition: str = ""

    @property
    def with_source(self) -> str:
        """What it is, as plain text, with the text of its definition in place of signatures and documentation that are in there."""
        return f"Defined in {self.source}\n\n{self.definition}" if self.definition else self.text

    @property
    def heading(self) -> tuple[str, ...]:
        """The lines that say what it is: signatures, or ``kind name: type = value``."""
        if self.signatures:
            return self.signatures
        return (f"{self.kind} {self.name}" + (f": {self.type}" if self.type else "") + (f" = {self.value}" if self.value else ""),)

    @property
    def text(self) -> str:
        """All of it as plain text."""
        parts = ["\n".join(self.heading)]
        if self.docstring:
            parts.append(self.docstring)
        if self.source:
            parts.append(f"Defined in {self.source}\n    {self.line}" if self.line else f"Defined in {self.source}")
        return "\n\n".join(parts)

    @property
    def html(self) -> str:
        """All of it as HTML, without styles of its own."""
        parts = [f"<pre><code>{escaped(chr(10).join(self.heading))}</code></pre>"]
        if self.docstring:
            parts += _blocks(self.docstring)
        if self.source:
            line = f"<pre><code>{escaped(self.line)}</code></pre>" if self.line else ""
            parts.append(f"<p>Defined in <code>{escaped(self.source)}</code></p>{line}")
        return "".join(parts)


def _blocks(docstring: str) -> Iterator[str]:
    """The paragraphs of a docstring and its fenced code as HTML."""
    for number, part in enumerate(_FENCED.split(docstring)):
        if number % 2:
            yield f"<pre><code>{escaped(dedent(part))}</code></pre>"
        elif text := part.strip("\n"):
            yield f"<p>{escaped(text).replace(chr(10) * 2, '</p><p>').replace(chr(10), '<br>')}</p>"


@dataclass(frozen=True)
class SignatureInformation:
    """One overload: its text, the texts of what is to be filled in, its docstring."""

    label: str
    parameters: tuple[str, ...]
    docstring: str = ""


@dataclass(frozen=True)
class SignatureHelp:
    """The overloads of the call around the cursor; the likeliest one, and the parameter in it the cursor is at (-1: none)."""

    signatures: tuple[SignatureInformation, ...]
    active_signature: int = 0
    active_parameter: int = -1
