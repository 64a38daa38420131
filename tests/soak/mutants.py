"""Mutated programs: golden cases with a few tokens deleted, doubled, swapped or replaced, always the same ones for a seed."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from golden import TESTS, is_case, parse_case

SEED = 20231222

_TOKEN = re.compile(
    r'''(?P<gap>[ \t]*(?:\#[^\n]*)?)(?P<token>\n[ \t]*|[^\W\d]\w*|\d[\w.]*|"""(?:.|\n)*?"""|"[^"\n]*"|'[^'\n]*'|`[^`\n]*`'''
    r"|\*\*=?|//=?|<<=?|>>=?|->|:=|\.\.\.|[-+*/%@&|^=!<>]=|.)"
)
_RAW_MEMORY = re.compile(r"[Pp]ointer|address|mem(?:cpy|set)|stack_allocation|__mlir|external_call|unsafe|\bfree\b|\bdata\b")
_FOLDERS = ("lang", "cells")
_WORDS = frozenset(
    [
        "fn",
        "def",
        "struct",
        "trait",
        "alias",
        "let",
        "var",
        "if",
        "elif",
        "else",
        "for",
        "while",
        "in",
        "return",
        "raise",
        "raises",
        "try",
        "except",
        "finally",
        "with",
        "as",
        "import",
        "from",
        "pass",
        "break",
        "continue",
        "and",
        "or",
        "not",
        "is",
        "inout",
        "owned",
        "borrowed",
        "None",
        "True",
        "False",
        "async",
        "await",
        "capturing",
        "escaping",
    ]
)

Tokens = list[tuple[str, str]]
Change = Callable[[Tokens, int, random.Random], None]


@dataclass(frozen=True)
class Program:
    """A golden case as a list of cells, each a list of (gap, token); `folder` is where its imports are."""

    name: str
    cells: tuple[tuple[tuple[str, str], ...], ...]

    @property
    def folder(self) -> Path:
        """Where the case looks for modules."""
        return (TESTS / self.name).parent / "imports"


@dataclass(frozen=True)
class Mutant:
    """A cell with something wrong in it, and the cells of its case that come before, as they are.

    `runs` is False for code that handles raw memory: what it does wrong there nothing can contain (language.md E10).
    """

    number: int
    origin: str
    before: tuple[str, ...]
    text: str
    runs: bool


@cache
def programs() -> tuple[Program, ...]:
    """All golden cases that are cells, except those that try out variants of functions: they take their time by design."""
    found: list[Program] = []
    for folder in _FOLDERS:
        for path in sorted(filter(is_case, (TESTS / folder).rglob("*.mojo"))):
            name, text = path.relative_to(TESTS / folder).as_posix(), path.read_text(encoding="utf-8")
            if "# PROGRAM" not in text and not name.startswith("adaptive/"):
                found.append(Program(f"{folder}/{name}", tuple(_split(cell.text) for cell in parse_case(text))))
    return tuple(found)


@cache
def _vocabulary() -> dict[str, tuple[str, ...]]:
    """The tokens of the corpus by kind (all under ""), once a program they are in: common words come up more often."""
    found: dict[str, list[str]] = {}
    for program in programs():
        for token in sorted({token for cell in program.cells for _, token in cell}):
            for kind in ("", _kind(token)):
                found.setdefault(kind, []).append(token)
    return {kind: tuple(words) for kind, words in found.items()}


def mutants(count: int, seed: int = SEED) -> Iterator[Mutant]:
    """The first `count` mutants of a seed. Mutant n does not depend on how many are asked for."""
    corpus = programs()
    order = list(range(len(corpus)))
    random.Random(seed).shuffle(order)
    for number in range(count):
        chance = random.Random(seed * 1_000_003 + number)
        yield _mutant(number, corpus[order[number % len(order)]], chance)


def _mutant(number: int, program: Program, chance: random.Random) -> Mutant:
    place = chance.randrange(len(program.cells))
    tokens = list(program.cells[place])
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        _mutate(tokens, chance)
    text = _join(tokens)
    before = tuple(_join(cell) for cell in program.cells[:place])
    runs = not _RAW_MEMORY.search("\n".join((*before, text)))
    return Mutant(number, f"{program.name}[{place + 1}]", before, text, runs)


def _mutate(tokens: Tokens, chance: random.Random) -> None:
    """Make one change. Those that keep the kinds of tokens in their order mostly get past the parser."""
    if tokens:
        at = chance.randrange(len(tokens))
        chance.choice(_CHANGES)(tokens, at, chance)


def _delete(tokens: Tokens, at: int, chance: random.Random) -> None:
    del tokens[at]


def _double(tokens: Tokens, at: int, chance: random.Random) -> None:
    gap, token = tokens[at]
    tokens.insert(at, (gap or " ", token))


def _swap_neighbours(tokens: Tokens, at: int, chance: random.Random) -> None:
    _swap(tokens, at, min(at + 1, len(tokens) - 1))


def _swap_any(tokens: Tokens, at: int, chance: random.Random) -> None:
    _swap(tokens, at, chance.randrange(len(tokens)))


def _swap_alike(tokens: Tokens, at: int, chance: random.Random) -> None:
    kind = _kind(tokens[at][1])
    _swap(tokens, at, chance.choice([i for i, (_, token) in enumerate(tokens) if _kind(token) == kind]))


def _replace(tokens: Tokens, at: int, chance: random.Random) -> None:
    tokens[at] = (tokens[at][0] or " ", chance.choice(_vocabulary()[""]))


def _replace_alike(tokens: Tokens, at: int, chance: random.Random) -> None:
    gap, token = tokens[at]
    tokens[at] = (gap, chance.choice(_vocabulary()[_kind(token)]))


def _copy_alike(tokens: Tokens, at: int, chance: random.Random) -> None:
    gap, token = tokens[at]
    kind = _kind(token)
    tokens[at] = (gap, chance.choice([t for _, t in tokens if _kind(t) == kind]))


def _delete_line(tokens: Tokens, at: int, chance: random.Random) -> None:
    start, end = _line(tokens, at)
    del tokens[start:end]


def _double_line(tokens: Tokens, at: int, chance: random.Random) -> None:
    start, end = _line(tokens, at)
    tokens[end:end] = tokens[start:end]


def _swap(tokens: Tokens, one: int, other: int) -> None:
    (gap, token), (other_gap, other_token) = tokens[one], tokens[other]
    tokens[one], tokens[other] = (gap, other_token), (other_gap, token)


def _line(tokens: Tokens, at: int) -> tuple[int, int]:
    """The tokens of a line with the break before it."""
    breaks = [i for i, (_, token) in enumerate(tokens) if token.startswith("\n")]
    return max((i for i in breaks if i <= at), default=0), min((i for i in breaks if i > at), default=len(tokens))


def _kind(token: str) -> str:
    """What a token is: a word of the language is a kind of its own, so is each bracket."""
    if token in _WORDS or token in "()[]{}:,.":
        return token
    first = token[0]
    if first == "\n":
        return "break"
    if first.isalpha() or first in "_`":
        return "type" if first.isupper() else "name"
    return "number" if first.isdigit() else "string" if first in "\"'" else "operator"


_ROUGH: tuple[Change, ...] = (_delete, _double, _swap_neighbours, _swap_any, _replace)
_FINE: tuple[Change, ...] = (_swap_alike, _replace_alike, _copy_alike, _delete_line, _double_line)
_CHANGES = _ROUGH + 3 * _FINE


def _split(text: str) -> tuple[tuple[str, str], ...]:
    """A text as tokens with what stands before each; comments are left out."""
    return tuple((found["gap"].split("#")[0], found["token"]) for found in _TOKEN.finditer(text))


def _join(tokens: Iterable[tuple[str, str]]) -> str:
    return "".join(gap + token for gap, token in tokens)
