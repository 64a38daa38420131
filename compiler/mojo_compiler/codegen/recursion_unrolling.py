"""Small functions that call themselves, unrolled into themselves: LLVM inlines everything but a function into itself.

A chain of private copies stands between the function and its next call of itself. Whether the copies are merged into
their callers is for LLVM's inliner to decide, by what they cost.
"""

from __future__ import annotations

import re

from mojo_compiler.codegen.abi import symbol_text
from mojo_compiler.codegen.emitted_function import FIRST_LOOK, EmittedFunction, Linkage
from mojo_compiler.records import replace

DEPTH = 4
"""At most this many copies follow each other: more gain nothing (fib runs at a third of the time with four)."""

LINES = 600
"""At most this many lines of body, counted as if every copy were inlined."""

_MARK = "-inner"
"""Stands in no other symbol: symbols of functions have no hyphens."""


_LOOK = re.compile(rf"^{re.escape(FIRST_LOOK)}:\n.*\n.*\n  br i1 .*, label %([\w.]+), !prof", re.MULTILINE)


def origin(symbol: str) -> str:
    """The symbol of the function that a copy was made of; any other symbol as it is."""
    return symbol.partition(_MARK)[0]


def unrolled(function: EmittedFunction) -> list[EmittedFunction]:
    """A function, whose calls of itself go to the first of its copies, and the copies, of which the last calls the function."""
    name = symbol_text(function.symbol) + "("
    calls = function.body.count(name)
    depth = _depth(function.size, calls)
    symbols = [function.symbol, *(f"{function.symbol}{_MARK}{level}" for level in range(1, depth + 1))]
    out: list[EmittedFunction] = []
    for symbol, following in zip(symbols, [*symbols[1:], symbols[0]], strict=True):
        body = function.body.replace(name, symbol_text(following) + "(")
        if out:
            body = _without_look(body)
        head = function.head.replace(name, symbol_text(symbol) + "(")
        out.append(replace(function, symbol=symbol, head=head, body=body, linkage=Linkage.INTERNAL if out else Linkage.EXTERNAL))
    return out


def _without_look(body: str) -> str:
    """A copy does not look for interrupts: the function it is called by did."""
    if (look := _LOOK.search(body)) is None:
        return body
    return body.replace(f"br label %{FIRST_LOOK}", f"br label %{look.group(1)}", 1)


def _depth(size: int, calls: int) -> int:
    """How many copies fit. With every call inlined, a level has `calls` times as many bodies as the one above."""
    depth, bodies, level = 0, 1, 1
    while calls and depth < DEPTH:
        level *= calls
        bodies += level
        if size * bodies > LINES:
            break
        depth += 1
    return depth
