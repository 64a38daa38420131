"""Highlighting of 2023's Mojo by Pygments, registered as ``mojo2023``: for nbconvert, the prompt and documents."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import bygroups, default, inherit, using, words
from pygments.lexers.mojo import MojoLexer
from pygments.lexers.python import PythonLexer
from pygments.token import Keyword, Name, Operator, Text, Whitespace

KEYWORDS = ("inout", "owned", "raises")
"""The words that Pygments' own lexer does not take for keywords; ``let``, which binds a name, has a rule to itself."""

TYPES = """\
    AnyRegType Bool BF16 DTypePointer DynamicVector F16 F32 F64 FloatLiteral InlinedFixedVector IntLiteral Intable NoneType Pointer Python
    PythonObject Sized SI8 SI16 SI32 SI64 StaticIntTuple StaticTuple StringLiteral StringRef Stringable UI8 UI16 UI32 UI64
    UnsafeFixedVector VariadicList object
"""
"""The types of the library that need no import, beyond those that Pygments' own lexer knows."""

_BACKTICKS = r"`[^`\n]*`"


class Mojo2023Lexer(MojoLexer):
    """Pygments' lexer of Mojo, which is for a later dialect, with the words, names and magics of this one."""

    name = "Mojo (2023)"
    aliases: ClassVar[list[str]] = ["mojo2023"]
    filenames: ClassVar[list[str]] = []
    mimetypes: ClassVar[list[str]] = []

    tokens: ClassVar[dict[str, list[object]]] = {
        "root": [
            (r"\A(\s*%%)(python3?)\b(.*\n)((?:.*\n?)*)", bygroups(Operator, Keyword, Text, using(PythonLexer))),
            (r"^([ \t]*%%?)(\w+)(.*)$", bygroups(Operator, Keyword, Text)),
            (r"^([ \t]*!)(.*)$", bygroups(Operator, Text)),
            (r"(let)(\s+)", bygroups(Keyword, Whitespace), "varname"),
            (words(KEYWORDS, suffix=r"\b"), Keyword),
            (r"(capturing|escaping)\b(?=\s*(?:->|:|raises\b|capturing\b|escaping\b))", Keyword),
            inherit,
        ],
        "expr": [(_BACKTICKS, Name), inherit],
        "builtins": [
            (r"(?<!\.)Self\b", Keyword.Type),
            (r"__mlir_(?:op|type|attr)\b", Name.Builtin.Pseudo),
            (words(TYPES.split(), prefix=r"(?<!\.)", suffix=r"\b"), Name.Builtin),
            inherit,
        ],
        "varname": [(_BACKTICKS, Name.Variable, "#pop"), inherit, default("#pop")],
        "funcname": [(_BACKTICKS, Name.Function, "#pop"), inherit],
        "structname": [(rf"{_BACKTICKS}|{MojoLexer.uni_name}", Name.Class, "#pop"), inherit, default("#pop")],
        "import": [(_BACKTICKS, Name.Namespace), inherit],
    }

    # Pygments calls it on the class.
    def analyse_text(text: str) -> float:  # type: ignore[override,misc]
        """Leave guesses to the lexer that others have too."""
        return 0.0
