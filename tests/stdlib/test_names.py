"""The names of the standard library, as ``names.txt`` lists them: each is found under every path, and some test uses it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from mojo_compiler import Session

TESTS = Path(__file__).parents[1]
USES = (
    "stdlib/*.mojo",
    "stdlib/cases/*.txt",
    "algorithm/**/*.mojo",
    "python/**/*.mojo",
    "lang/**/*.mojo",
    "cells/**/*.mojo",
    "c/**/*.mojo",
    "modules/**/*.mojo",
)
"""Where names are used and what they give is compared."""

_NO_IMPORT = "(none)"
_WORD = re.compile(r"\w+")
_MEMBER = re.compile(r"\.(\w+)")


@dataclass(frozen=True)
class Row:
    """A line of the list: where some names are, and since which version."""

    version: str
    places: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def has_members(self) -> bool:
        """Whether the names are those of a type's members."""
        return self.places[0].endswith(".")


def _rows() -> Iterator[Row]:
    for line in Path(__file__).with_name("names.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            version, places, names = (part.strip() for part in line.split("|"))
            yield Row(version, tuple(places.split()), tuple(names.split()))


ROWS = tuple(_rows())
MODULES = sorted({place for row in ROWS if not row.has_members for place in row.places})


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    made = Session()
    yield made
    made.close()


@pytest.mark.parametrize("module", MODULES)
def test_names_are_where_programs_look_for_them(session: Session, module: str) -> None:
    names = sorted({name for row in ROWS if module in row.places for name in row.names})
    statement = "alias seen_{0} = {1}" if module == _NO_IMPORT else f"from {module} import {{1}} as seen_{{0}}"
    found = session.run("\n".join(statement.format(i, name) for i, name in enumerate(names)) + "\n")
    assert [str(d.message) for d in found.diagnostics] == []


@pytest.mark.parametrize("row", [row for row in ROWS if row.has_members], ids=lambda row: row.places[0] + row.names[0])
def test_members_are_used_by_tests(row: Row) -> None:
    words, members = _used()
    assert [name for name in row.names if name not in members and not (name.startswith("__") and name in words | _BY_SYNTAX)] == []


@pytest.mark.parametrize("row", [row for row in ROWS if not row.has_members], ids=lambda row: f"{row.places[0]}-{row.names[0]}")
def test_names_are_used_by_tests(row: Row) -> None:
    words, members = _used()
    assert [name for name in row.names if name.rpartition(".")[2] not in words | members] == []


_BY_SYNTAX = frozenset(
    [
        "__bool__",
        "__invert__",
        "__eq__",
        "__ne__",
        "__and__",
        "__or__",
        "__xor__",
        "__rand__",
        "__ror__",
        "__rxor__",
        "__neg__",
        "__pos__",
        "__truediv__",
        "__floordiv__",
        "__mod__",
        "__pow__",
        "__lshift__",
        "__rshift__",
        "__int__",
        "__index__",
        "__str__",
        "__hash__",
        "__repr__",
        "__len__",
        "__iter__",
        "__next__",
        "__getitem__",
        "__setitem__",
        "__contains__",
        "__enter__",
        "__mlir_i1__",
        "__mlir_index__",
        "__getattr__",
        "__setattr__",
        "__as_index",
    ]
)
"""Members that operators, subscripts, loops, conversions and functions of the prelude call."""


@cache
def _used() -> tuple[frozenset[str], frozenset[str]]:
    """The words of all tests that compare what code gives, imports and comments left out, and those that follow a dot."""
    words: set[str] = set()
    members: set[str] = set()
    for file in (file for pattern in USES for file in TESTS.glob(pattern)):
        for line in file.read_text(encoding="utf-8").splitlines():
            code = line.partition("#")[0]
            if not code.lstrip().startswith(("from ", "import ")):
                words.update(_WORD.findall(code))
                members.update(_MEMBER.findall(code))
    return frozenset(words), frozenset(members)
