"""How many turns of a loop go by between two looks for an interrupt (see `polls`), settled when a module is put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from mojo_compiler.codegen.abi import symbol_text
from mojo_compiler.codegen.emitted_function import EmittedFunction
from mojo_compiler.records import replace

TURNS = 1 << 16
"""At most so many turns of a loop between two looks: few enough to take no time, many enough for a look to cost nothing."""

STEPS = 1 << 22
"""At most so many lines of LLVM between two looks."""

_CALL = re.compile(r'call [^@\n]*(@"[^"]*"|@[-a-zA-Z$._0-9]+)\(')
_ANYTHING = "?"


def calls_in(lines: Iterable[str]) -> frozenset[str]:
    """The functions that lines of LLVM call, intrinsics left out."""
    found: set[str] = set()
    for line in lines:
        if " call " not in line:
            continue
        called = _CALL.search(line)
        if called is None:
            found.add(_ANYTHING)
        elif not called.group(1).startswith("@llvm."):
            found.add(called.group(1))
    return frozenset(found)


def settle(functions: Iterable[EmittedFunction]) -> list[EmittedFunction]:
    """The functions of a module, in whose loops the numbers of turns between two looks are filled in."""
    listed = list(functions)
    steps = _Steps({symbol_text(f.symbol): f for f in listed})
    return [replace(f, body=_filled(f, steps)) if f.loops else f for f in listed]


def _filled(function: EmittedFunction, steps: _Steps) -> str:
    body = function.body
    for loop in function.loops:
        turn = loop.steps + sum(steps.of(call) for call in loop.calls)
        body = body.replace(loop.hole, str(_turns(turn)))
    return body


def _turns(steps: int) -> int:
    """A power of two, so that vectors come out even."""
    return min(TURNS, 1 << max((STEPS // max(steps, 1)).bit_length() - 1, 0))


class _Steps:
    """How many lines of LLVM run in a call at most: the limit where that is not known."""

    def __init__(self, functions: Mapping[str, EmittedFunction]) -> None:
        self._functions = functions
        self._known: dict[str, int] = {}

    def of(self, name: str) -> int:
        found = self._known.get(name)
        if found is None:
            self._known[name] = STEPS  # what calls itself may take long
            found = self._known[name] = self._count(name)
        return found

    def _count(self, name: str) -> int:
        function = self._functions.get(name)
        if function is None or function.steps is None:
            return STEPS
        return min(function.steps + sum(map(self.of, calls_in(function.body.split("\n")))), STEPS)
