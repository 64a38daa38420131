"""How many turns of a loop go by between two looks for an interrupt (see `polls`), settled when a module is put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from mojo_compiler.codegen.abi import symbol_text
from mojo_compiler.codegen.emitted_function import ALL_TURNS, EmittedFunction
from mojo_compiler.records import replace

TURNS = 1 << 16
"""At most so many turns of a loop between two looks: few enough to take no time, many enough for a look to cost nothing."""

STEPS = 1 << 22
"""At most so many lines of LLVM between two looks."""

_CHECK = "@mojo_index_failed"
_UNKNOWN = STEPS // 16
"""What a call counts for of which nothing is known, most often of the library, or which loops: one in many takes long."""

_HOLE = re.compile(r"\$\w+\.turns")
_COLD = re.compile(r"^declare [^@]*(@[-a-zA-Z$._0-9]+)\(.*\) .*\b(?:cold|noreturn)\b")
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
    cold = {found[1] for d in {d for f in listed for d in f.declares} if (found := _COLD.match(d))}
    steps = _Steps({symbol_text(f.symbol): f for f in listed}, cold)
    return [replace(f, body=_filled(f, steps)) if f.loops else f for f in listed]


def _filled(function: EmittedFunction, steps: _Steps) -> str:
    turns: dict[str, str] = {}
    for loop in function.loops:
        turn = loop.steps + sum(steps.of(call) for call in loop.calls)
        checked = any(map(steps.is_checked, loop.calls))
        turns[loop.hole] = str(ALL_TURNS if checked else _turns(turn))
    return _HOLE.sub(lambda hole: turns.get(hole[0], hole[0]), function.body)


def _turns(steps: int) -> int:
    """A power of two, so that vectors come out even."""
    return min(TURNS, 1 << max((STEPS // max(steps, 1)).bit_length() - 1, 0))


class _Steps:
    """How many lines of LLVM run in a call at most, by a guess where that is not known. What is cold counts for nothing."""

    def __init__(self, functions: Mapping[str, EmittedFunction], cold: Iterable[str]) -> None:
        self._functions = functions
        self._known = dict.fromkeys(cold, 0)
        self._checked = {_CHECK: True}

    def of(self, name: str) -> int:
        found = self._known.get(name)
        if found is None:
            self._known[name] = _UNKNOWN  # what calls itself may take long
            found = self._known[name] = self._count(name)
        return found

    def is_checked(self, name: str) -> bool:
        """Whether a call comes to a check of an index."""
        found = self._checked.get(name)
        if found is None:
            self._checked[name] = False
            function = self._functions.get(name)
            found = function is not None and any(map(self.is_checked, calls_in(function.body.split("\n"))))
            self._checked[name] = found
        return found

    def _count(self, name: str) -> int:
        function = self._functions.get(name)
        if function is None or function.steps is None:
            return _UNKNOWN
        return min(function.steps + sum(map(self.of, calls_in(function.body.split("\n")))), STEPS)
