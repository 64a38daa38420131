"""Functions that are always inlined into each other may double a program at each level: beyond a size they are called instead."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from mojo_compiler.codegen.abi import symbol_text
from mojo_compiler.codegen.emitted_function import EmittedFunction
from mojo_compiler.records import replace

LINES = 20_000
"""At most this many lines of LLVM, loops counting for more, come out of one call."""

_ALWAYS = "alwaysinline "


class Limited(NamedTuple):
    """Functions, and the weight of the heaviest one with everything inlined that must be."""

    functions: list[EmittedFunction]
    weight: int


def limit_inlining(functions: Iterable[EmittedFunction]) -> Limited:
    """The functions of a module, of which those that would grow too large are no longer inlined whatever they cost."""
    known = {function.symbol: function for function in functions}
    always = {symbol for symbol, function in known.items() if _ALWAYS in function.head}
    sizes: dict[str, int] = {}
    for symbol in known:
        _measure(symbol, known, always, sizes)
    limited = [function if s in always else _without_order(function) for s, function in known.items()]
    return Limited(limited, max(sizes.values(), default=0))


def _without_order(function: EmittedFunction) -> EmittedFunction:
    return replace(function, head=function.head.replace(_ALWAYS, "")) if _ALWAYS in function.head else function


def _measure(symbol: str, known: dict[str, EmittedFunction], always: set[str], sizes: dict[str, int]) -> None:
    """Find the size of a function with everything inlined that must be; what is too large leaves `always`."""
    stack = [symbol]
    while stack:
        name = stack[-1]
        inlined = [c for c in known[name].callees if c in always]
        missing = [c for c in inlined if c not in sizes]
        if missing:
            sizes.setdefault(name, 0)  # a function that gets to itself is no larger for it: that call stays
            stack += [c for c in missing if c not in sizes]
            continue
        stack.pop()
        body = known[name].body
        sizes[name] = known[name].weight + sum(sizes[c] * body.count(symbol_text(c) + "(") for c in inlined)
        if sizes[name] > LINES:
            always.discard(name)
