"""LLVM modules put together from functions that were written earlier."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from mojo_compiler.codegen.abi import symbol_text
from mojo_compiler.codegen.debug import metadata, numbered, reference
from mojo_compiler.codegen.emitted_function import EmittedFunction, Linkage
from mojo_compiler.codegen.inlining_limit import limit_inlining
from mojo_compiler.codegen.poll_intervals import settle
from mojo_compiler.codegen.recursion_unrolling import unrolled
from mojo_compiler.dialects.text import ALIASES
from mojo_compiler.types.core import Type
from mojo_compiler.types.layout import size_align

ATTRIBUTES = "#0"
BRANCH_WEIGHTS = "!0"
# Large frames touch each page, so that the end of the stack is noticed and not jumped over.
_TRAILER = """\
attributes #0 = { nounwind null_pointer_is_valid "frame-pointer"="all" "probe-stack"="inline-asm" "prefer-vector-width"="512" }
!0 = !{!"branch_weights", i32 1, i32 4095}
"""
_DECLARED = re.compile(r'@("[^"]*"|[-a-zA-Z$._0-9]+)')


def variable_declaration(symbol: str, type: Type) -> str:
    """Declare a session variable that is defined elsewhere."""
    size, alignment = size_align(type)
    return f"{symbol_text(symbol)} = external global [{size} x i8], align {alignment}"


class Written(NamedTuple):
    """A module's text, and the weight of its heaviest function (`EmittedFunction.weight`)."""

    text: str
    weight: int


class LlvmModule:
    """The text of one module. `header` goes first: data layout and triple, where the caller wants them."""

    def __init__(self, header: str = "") -> None:
        self._header = header
        self._functions: dict[str, tuple[EmittedFunction, Linkage]] = {}
        self._variables: dict[str, str] = {}

    @property
    def defines(self) -> tuple[str, ...]:
        """Symbols of the functions with a body of their own here, in order."""
        return tuple(s for s, (_, linkage) in self._functions.items() if linkage is not Linkage.AVAILABLE_EXTERNALLY)

    def __contains__(self, symbol: str) -> bool:
        return symbol in self._functions

    def add(self, function: EmittedFunction, linkage: Linkage | None = None) -> None:
        """Add a function, by default with the linkage that suits it. One that is there already becomes no weaker."""
        chosen = function.linkage if linkage is None else linkage
        if function.linkage is Linkage.INTERNAL:
            chosen = Linkage.INTERNAL
        if chosen is Linkage.EXTERNAL:
            for part in unrolled(function):
                self._functions[part.symbol] = (part, part.linkage)
        elif chosen is Linkage.INTERNAL or function.symbol not in self._functions:
            self._functions[function.symbol] = (function, chosen)

    def add_variable(self, symbol: str, type: Type) -> None:
        """Define a session variable, zero until something is stored there."""
        size, alignment = size_align(type)
        self._variables[symbol] = f"{symbol_text(symbol)} = global [{size} x i8] zeroinitializer, align {alignment}"

    def text(self) -> str:
        """The whole module as LLVM assembly."""
        return self.written().text

    def written(self) -> Written:
        """The whole module as LLVM assembly, and what it weighs."""
        functions = [function for function, _ in self._functions.values()]
        out = [self._header] if self._header else []
        out += _merged((f.globals for f in functions), {}).values()
        out += self._variables.values()
        out += _merged((f.variables for f in functions), self._variables).values()
        callees = _merged((f.callees for f in functions), self._functions)
        out += callees.values()
        named = {symbol_text(s) for s in (*callees, *self._functions)}
        out += _outside({d for f in functions for d in f.declares}, named)
        linkages = (linkage for _, linkage in self._functions.values())
        limited = limit_inlining(functions)
        settled = settle(limited.functions)
        out += [_definition(number, *entry) for number, entry in enumerate(zip(settled, linkages, strict=True), 1)]
        out.append(_TRAILER + ALIASES)
        out += metadata((number, f.symbol, f.positions) for number, f in enumerate(functions, 1) if f.positions is not None)
        return Written("\n".join(out), limited.weight)


def _definition(number: int, function: EmittedFunction, linkage: Linkage) -> str:
    """A function's definition; `number` tells its source positions from those of the module's other functions."""
    word = linkage.value + " " if linkage.value else ""
    if function.positions is None:
        return f"define {word}{function.head} {{\n{function.body}}}"
    return f"define {word}{function.head}{reference(number)} {{\n{numbered(function.body, number)}}}"


def _merged(tables: Iterable[dict[str, str]], without: Iterable[str]) -> dict[str, str]:
    """The union of tables, except for some keys."""
    out: dict[str, str] = {}
    for table in tables:
        out.update(table)
    for key in without:
        out.pop(key, None)
    return out


def _outside(declares: set[str], named: set[str]) -> list[str]:
    """One declaration a name: calls carry their own types, so declarations that differ do no harm."""
    out: list[str] = []
    for text in sorted(declares):
        name = _declared(text)
        if name not in named:
            named.add(name)
            out.append(text)
    return out


@lru_cache(maxsize=4096)
def _declared(text: str) -> str:
    found = _DECLARED.search(text)
    return found.group() if found else text
