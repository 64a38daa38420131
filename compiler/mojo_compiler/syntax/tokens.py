"""From text to tokens, one line at a time (language.md 1.1-1.5).

A `Line` is what stands between two line breaks that count: breaks inside brackets, after a backslash and in long strings do
not. Kinds are the numbers of the grammar's terminals; what the grammar has no place for gets a negative kind, which every
state of the parser refuses, so that the parser reports it. Which ``^`` is the postfix transfer is decided here (L20).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mojo_compiler.records import dataclass
from mojo_compiler.syntax.grammar import tables

MAX_NESTING = 200
"""How deep brackets, and how deep blocks, may be nested."""

UNEXPECTED_CHARACTER = -1
UNTERMINATED_STRING = -2
UNTERMINATED_NAME = -3
PREFIXED_STRING = -4
RESERVED = -5
TOO_DEEP = -6
_SOFT = -7

TOKEN = re.compile(
    r"""[ \t\f\r]*(?:\\\r?\n[ \t\f\r]*)*(?:
    ((?![rRfFbBuU]{1,2}["'])[^\W\d]\w*)                                             # 1 name or keyword
  | ([),\]};~]|:=?|\.(?!\d|\.\.)|\.\.\.|->|(?:\*\*|//|<<|>>|[-+*/%@&|^=!<>])=
     |\*\*|//|<<|>>|[-+*/%@&|^=<>])                                                 # 2 operator or delimiter
  | ([(\[{])                                                                        # 3 opening bracket
  | ((?:\#[^\n]*)?\n(?:[ \t\f\r]*(?:\#[^\n]*)?\n)*)                                 # 4 line break
  | (0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+
     |(?:\d[\d_]*(?:\.(?!\.|(?![eE][+-]?\d)[^\W\d])(?:\d[\d_]*)?)?|\.\d[\d_]*)
      (?:[eE][+-]?\d[\d_]*)?)                                                       # 5 number
  | ([rR]?(?:\"\"\"[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*\"\"\"
     |\'\'\'[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*\'\'\'
     |"(?!"")[^"\\\n]*(?:\\.[^"\\\n]*)*"|'(?!'')[^'\\\n]*(?:\\.[^'\\\n]*)*'))       # 6 string
  | `([^`\n]*)`                                                                     # 7 name in backticks
  | ([a-zA-Z]{1,2}(?:\"\"\".*?\"\"\"|\'\'\'.*?\'\'\'|"[^"\n]*"?|'[^'\n]*'?))        # 8 string with an unknown prefix
  | ([rR]?(?:\"\"\"|\'\'\').*|[rR]?["'][^\n]*)                                      # 9 string without an end
  | (`[^\n]*)                                                                       # 10 backtick without an end
  | (.)                                                                             # 11 anything else
    )""",
    re.VERBOSE | re.DOTALL,
)
_NAME, _OPERATOR, _OPEN, _BREAK, _NUMBER, _STRING, _BACKTICKS = range(1, 8)
_UNLEXED = {8: PREFIXED_STRING, 9: UNTERMINATED_STRING, 10: UNTERMINATED_NAME, 11: UNEXPECTED_CHARACTER}

CLASSES = {
    "AUGOP": ("+=", "-=", "*=", "/=", "//=", "%=", "**=", "@=", "&=", "|=", "^=", "<<=", ">>="),
    "COMPARE": ("<", ">", "==", "!=", "<=", ">="),
    "ADDOP": ("+", "-"),
    "MULOP": ("%",),
    "SHIFTOP": ("<<", ">>"),
    "CONVENTION": ("inout", "owned", "borrowed"),
}
"""Terminals that stand for several spellings."""

SOFT_WORDS = {"capturing": "CAPTURING", "escaping": "ESCAPING"}
"""Words that are keywords only after a signature (L6), and their terminals."""

RESERVED_WORDS = ("class", "lambda", "yield", "global", "nonlocal", "del", "assert", "ref", "mutref")
"""Words no construct of the language begins with, and no name may be (L5)."""


@dataclass(frozen=True)
class Vocabulary:
    """The numbers of the terminals that scanning and layout know by name; `words` has all keywords and operators."""

    words: dict[str, int]
    name: int
    number: int
    string: int
    transfer: int
    newline: int
    indent: int
    dedent: int
    end: int
    before_effect: frozenset[int]
    after_transfer: frozenset[int]


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of the grammar."""
    ids = {name: i for i, name in enumerate(tables().terminals)}
    words = dict(tables().literals)
    for name, spellings in CLASSES.items():
        words.update(dict.fromkeys(spellings, ids[name]))
    followers = ") ] } , . : ; = -> * ** / // % @ & | ^ << < == := += if else and or in is as for"
    return Vocabulary(
        words=words | dict.fromkeys(SOFT_WORDS, _SOFT) | dict.fromkeys(RESERVED_WORDS, RESERVED),
        name=ids["NAME"],
        number=ids["NUMBER"],
        string=ids["STRING"],
        transfer=ids["XFER"],
        newline=ids["_NL"],
        indent=ids["_INDENT"],
        dedent=ids["_DEDENT"],
        end=ids["$END"],
        before_effect=frozenset(words[word] for word in (")", "raises", *SOFT_WORDS)),
        after_transfer=frozenset(words[word] for word in followers.split()),
    )


class Line:
    """The tokens of one logical line, column-wise: kinds, texts (backticks stripped), offsets of starts and ends.

    `indent` is the column of the first token, `unclosed` tells that the text ended inside a bracket, `stack` is the
    layout filter's: the columns of the blocks around the line.
    """

    __slots__ = ("ends", "indent", "kinds", "stack", "starts", "texts", "unclosed")

    def __init__(self) -> None:
        self.kinds: list[int] = []
        self.texts: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.indent = 0
        self.unclosed = False
        self.stack: tuple[int, ...] = ()

    def join(self, other: Line) -> None:
        """Append a line that continues this one."""
        self.kinds += other.kinds
        self.texts += other.texts
        self.starts += other.starts
        self.ends += other.ends
        self.unclosed = other.unclosed


def scan(text: str, position: int) -> Iterator[Line]:
    """Yield the lines of a text from a position that is at bracket depth 0. The text must end in two newlines."""
    known = vocabulary()
    words, name = known.words, known.name
    line, line_start, depth = Line(), position, 0
    kinds, texts, starts, ends = line.kinds, line.texts, line.starts, line.ends
    for match in TOKEN.finditer(text, position):
        group = match.lastindex or 0
        start, end = match.span(group)
        word = match[group]
        if group == _NAME:
            kind = words.get(word, name)
            if kind == _SOFT:
                kind = _soft_word(word, line, text, end)
        elif group == _OPERATOR:
            kind = words[word]
            if depth and word in ")]}":
                depth -= 1
        elif group == _BREAK:
            if depth == 0:
                if kinds:
                    yield _finish(line, text, line_start)
                    line = Line()
                    kinds, texts, starts, ends = line.kinds, line.texts, line.starts, line.ends
                line_start = end
            continue
        elif group == _OPEN:
            depth += 1
            kind = words[word] if depth <= MAX_NESTING else TOO_DEEP
        elif group == _NUMBER:
            kind = known.number
        elif group == _STRING:
            kind = known.string
        elif group == _BACKTICKS:
            kind, start, end = name, start - 1, end + 1
        else:
            kind = _UNLEXED[group]
        kinds.append(kind)
        texts.append(word)
        starts.append(start)
        ends.append(end)
        if kind == TOO_DEEP:
            break
    if kinds:
        line.unclosed = True
        yield _finish(line, text, line_start)


def _soft_word(word: str, line: Line, text: str, end: int) -> int:
    """The kind of ``capturing`` or ``escaping``: an effect after a signature's arguments, a name elsewhere (L6)."""
    known = vocabulary()
    effect = tables().terminals.index(SOFT_WORDS[word])
    if line.kinds:
        return effect if line.kinds[-1] in known.before_effect else known.name
    follows = re.match(r"[ \t]*(->|:|(raises|capturing|escaping)\b)", text[end : end + 80])
    return effect if follows else known.name


def _finish(line: Line, text: str, line_start: int) -> Line:
    """Measure the indentation of a line (tabs count to the next multiple of 8, L8) and find its transfers."""
    indentation = text[line_start : line.starts[0]]
    if "\\" in indentation:  # joined to an empty line above
        indentation = indentation[: indentation.index("\\")]
    line.indent = len(indentation.expandtabs(8))
    if "^" in line.texts:
        _mark_transfers(line)
    return line


def _mark_transfers(line: Line) -> None:
    """Tell the postfix ``^`` from the operator by the token after it (L20)."""
    known = vocabulary()
    last = len(line.kinds) - 1
    for i, word in enumerate(line.texts):
        if word != "^" or line.kinds[i] != known.words["^"]:
            continue
        if i == last or line.kinds[i + 1] in known.after_transfer or line.texts[i + 1 : i + 3] == ["not", "in"]:
            line.kinds[i] = known.transfer
