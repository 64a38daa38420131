"""Takes checks of indices out of loops, where LLVM could not prove them.

In front of an innermost loop it is asked once whether all indices of all its turns are within their bounds. A branch on the
answer, which does not change within the loop, stands in front of each check; LLVM makes two loops of it (loop unswitching), one
without checks, which it can vectorise, and one with them, which ends the code at the very index that is outside:

    %ok = icmp ult i64 %i, %size                 %ok = icmp ult i64 %i, %size
    br i1 %ok, label %on, label %failed          %either = or i1 %inside, %ok
                                                 br i1 %either, label %on, label %failed
"""

from __future__ import annotations

import re
from collections.abc import Callable

from mojo_compiler.jit.loop_text import LARGEST, TextBlock, TextFunction, TextLoop
from mojo_compiler.jit.loop_turns import BINARY, BRANCH, COMPARISON, OPPOSITE, SWAPPED, UNITS, VALUE, Turns, is_invariant, turns_of
from mojo_compiler.records import dataclass, field

FUNCTION = "mojo_index_failed"
"""What is called where an index is outside."""
_KEPT = "@llvm.fake.use("
"""What keeps values alive that have served their purpose when a module was optimised once."""
FAILURE = f"call void @{FUNCTION}("
_BOTH = re.compile(rf"(?:and i1 {VALUE}, {VALUE}|select i1 {VALUE}, i1 {VALUE}, i1 false)")
_SELECT = re.compile(rf"select i1 {VALUE}, i64 {VALUE}, i64 {VALUE}")
_FAR = 1 << 62
"""What lies between this and its negative does not wrap when it grows once more."""
_UPPER = {"ult", "ule", "slt", "sle"}


def versioned(module: str) -> str | None:
    """The text of an optimised module with its loops prepared; None if there is no loop with a check in it."""
    out: list[str] = []
    changed = False
    body: list[str] | None = None
    for line in module.split("\n"):
        if line.startswith("define "):
            out.append(line)
            body = []
        elif body is not None and line == "}":
            if any(FAILURE in inner for inner in body):
                function = TextFunction.parse(body)
                if len(function.blocks) <= LARGEST:
                    for loop in function.innermost_loops():
                        changed |= _prepare(function, loop)
                body = function.text() if function.blocks else body
            out += [*body, line]
            body = None
        elif body is not None:
            if _KEPT not in line:
                body.append(line)
        else:
            out.append(line)
    return "\n".join(out) if changed else None


def _prepare(function: TextFunction, loop: TextLoop) -> bool:
    """Prepare a loop if it has checks of which it is known in front of it whether they hold."""
    checks = [check for name in function.blocks if name in loop.body and (check := _check(function, loop, name)) is not None]
    if not checks:
        return False
    turns = turns_of(function, loop)
    rewriting = _Rewriting(function, loop, turns)
    for check in checks:
        rewriting.add(check)
    return rewriting.finish()


@dataclass(frozen=True)
class _Check:
    block: str
    condition: str
    ok: str
    failed: str
    holds: bool
    """Whether the index is inside if the condition holds."""


def _check(function: TextFunction, loop: TextLoop, name: str) -> _Check | None:
    """The check at the end of a block."""
    found = BRANCH.match(function.blocks[name].lines[-1])
    if found is None:
        return None
    condition, then, otherwise = found[1], found[2], found[3]
    for ok, failed, holds in ((then, otherwise, True), (otherwise, then, False)):
        lines = function.blocks[failed].lines
        if failed not in loop.body and any(line.startswith("  " + FAILURE) for line in lines):
            return _Check(name, condition, ok, failed, holds)
    return None


@dataclass(eq=False)
class _Rewriting:
    """Collects what is asked in front of a loop, in a block of its own."""

    function: TextFunction
    loop: TextLoop
    turns: Turns | None
    lines: list[str] = field(default_factory=list)
    conditions: list[str] = field(default_factory=list)
    checks: list[_Check] = field(default_factory=list)
    signs: set[str] = field(default_factory=set)
    ends: dict[tuple[str, bool], str] = field(default_factory=dict)

    def add(self, check: _Check) -> None:
        """Ask for a check, unless it is one of which nothing is known."""
        kept = len(self.lines), len(self.conditions)
        signs = set(self.signs)
        if self._ask(check.condition, check.holds):
            self.checks.append(check)
        else:
            del self.conditions[kept[1] :]
            self.signs = signs

    def _ask(self, condition: str, holds: bool) -> bool:
        if is_invariant(self.function, self.loop, condition):
            self.conditions.append(condition if holds else self._emit(f"xor i1 {condition}, true"))
            return True
        operation = self.function.definitions[condition][1]
        both = _BOTH.match(operation)
        if both is not None and holds:
            a, b = (both[1], both[2]) if both[1] else (both[3], both[4])
            return self._ask(a, True) and self._ask(b, True)
        comparison = COMPARISON.match(operation)
        return comparison is not None and self._compare(comparison[1], comparison[2], comparison[3], holds)

    def _compare(self, predicate: str, a: str, b: str, holds: bool) -> bool:
        predicate = predicate if holds else OPPOSITE[predicate]
        if is_invariant(self.function, self.loop, a):
            a, b, predicate = b, a, SWAPPED[predicate]
        if not is_invariant(self.function, self.loop, b) or predicate in ("eq", "ne"):
            return False
        growth = self._growth(a)
        if growth is None:
            return False
        first, last = self._end(a, False), self._end(a, True)
        low, high = (first, last) if growth > 0 else (last, first)
        if growth == 0:
            self.conditions.append(self._emit(f"icmp {predicate} i64 {low}, {b}"))
            return True
        # Counting in steps from one to the other wraps nowhere, and no value is negative.
        self.conditions += [self._emit(f"icmp ule i64 {low}, {high}"), self._emit(f"icmp sge i64 {high}, 0")]
        self.conditions.append(self._emit(f"icmp {predicate} i64 {high if predicate in _UPPER else low}, {b}"))
        return True

    def _growth(self, value: str) -> int | None:
        """By how much a value grows each turn; None if that is not known or large. Its factors are small, so nothing wraps."""
        if is_invariant(self.function, self.loop, value):
            return 0
        if self.turns is None:
            return None
        if value == self.turns.counter:
            self._bound_counter()
            return -1 if self.turns.step == "-1" else 1
        operation = self.function.definitions[value][1]
        if (chosen := self._unsigned(operation)) is not None:
            growth = self._growth(chosen[0])
            if growth is not None:
                self.signs.add(value)
            return growth
        found = BINARY.match(operation)
        if found is None:
            return None
        a, b = self._growth(found[3]), self._growth(found[4])
        if a is None or b is None:
            return None
        if found[1] in ("add", "or disjoint"):
            return a + b
        if found[1] == "sub":
            return a - b
        return self._scaled(found[1], a, b, found[3], found[4])

    def _bound_counter(self) -> None:
        """Ask that the counter grows, and wraps nowhere on the way to its last value."""
        assert self.turns is not None
        if self.turns.step not in UNITS:
            self.conditions.append(self._emit(f"icmp ult i64 {self.turns.step}, {_FAR}"))
        if not self.turns.exact:
            for end, order, far in ((self.turns.last, "slt", _FAR), (self.turns.last, "sgt", -_FAR)):
                self.conditions.append(self._emit(f"icmp {order} i64 {end}, {far}"))

    def _scaled(self, operation: str, a: int, b: int, left: str, right: str) -> int | None:
        if a == 0 and b == 0:
            return 0
        factor = int(right) if b == 0 and right.isdigit() else None
        if factor is None or factor >= 1 << 16:
            return None
        growth = a * (factor if operation == "mul" else 1 << min(factor, 63))
        if abs(growth) >= 1 << 16:
            return None
        assert self.turns is not None
        ends = [self._end(self.turns.counter, last) for last in (self.turns.step != "-1", self.turns.step == "-1")]
        distance = self._emit(f"sub i64 {ends[0]}, {ends[1]}")
        self.conditions.append(self._emit(f"icmp ult i64 {distance}, {1 << 40}"))
        return growth

    def _unsigned(self, operation: str) -> tuple[str, str] | None:
        """Of an index that counts from the end if it is negative: the index, and the condition that it is."""
        found = _SELECT.match(operation)
        comparison = COMPARISON.match(self.function.definitions.get(found[1], ("", ""))[1]) if found is not None else None
        if found is None or comparison is None:
            return None
        index, sign = comparison[2], (comparison[1], comparison[3])
        if sign == ("slt", "0") and found[3] == index:
            return index, found[1]
        return None

    def _end(self, value: str, last: bool) -> str:
        """A value as it is in the first or the last turn."""
        known = self.ends.get((value, last))
        if known is None:
            known = self.ends[value, last] = self._computed(value, last)
        return known

    def _computed(self, value: str, last: bool) -> str:
        if is_invariant(self.function, self.loop, value):
            return value
        assert self.turns is not None
        if value == self.turns.counter:
            if not last:
                return self.turns.first
            return self._emit(f"add i64 {self.turns.last}, {self.turns.more}") if self.turns.more else self.turns.last
        operation = self.function.definitions[value][1]
        if (chosen := self._unsigned(operation)) is not None:
            return self._end(chosen[0], last)
        found = BINARY.match(operation)
        assert found is not None
        word = "add" if found[1] == "or disjoint" else found[1]
        return self._emit(f"{word} i64 {self._end(found[3], last)}, {self._end(found[4], last)}")

    def _emit(self, operation: str) -> str:
        name = f'%"{self.loop.header[1:].strip(chr(34))}.ahead{len(self.lines)}"'
        self.lines.append(f"  {name} = {operation}")
        return name

    def finish(self) -> bool:
        """Put the question in front of the loop, and its answer in front of the checks."""
        if not self.checks:
            return False
        answer = "true"
        for condition in dict.fromkeys(self.conditions):
            answer = self._emit(f"and i1 {answer}, {condition}")
        answer = self._emit(f"freeze i1 {answer}")
        self._insert()
        for number, check in enumerate(self.checks):
            self._loosen(check, answer, number)
        for value in self.signs:
            self._drop_sign(value, answer)
        return True

    def _insert(self) -> None:
        """Make a block of its own between what enters the loop and its header."""
        blocks, loop = self.function.blocks, self.loop
        plain = loop.header[1:].strip('"')
        name = f'%"{plain}.ahead"'
        entry, header = blocks[loop.entry], blocks[loop.header]
        swap = _renaming(loop.header, name)
        cut = _last(entry.lines)
        entry.lines[cut:] = [swap(line) for line in entry.lines[cut:]]
        phi = _renaming(loop.entry, name)
        header.lines = [phi(line) if " = phi " in line else line for line in header.lines]
        before = list(blocks.items())
        made = TextBlock(name, f'"{plain}.ahead":', [*self.lines, f"  br label {loop.header}"], (loop.header,))
        blocks.clear()
        for key, block in before:
            if key == loop.header:
                blocks[name] = made
            blocks[key] = block

    def _loosen(self, check: _Check, answer: str, number: int) -> None:
        block = self.function.blocks[check.block]
        found = BRANCH.match(block.lines[-1])
        assert found is not None
        base = f"{self.loop.header[1:].strip(chr(34))}.either{number}"
        made: list[str] = []
        condition = check.condition
        if not check.holds:
            made.append(f'  %"{base}.not" = xor i1 {condition}, true')
            condition = f'%"{base}.not"'
        made.append(f'  %"{base}" = or i1 {answer}, {condition}')
        block.lines[-1:] = [*made, f'  br i1 %"{base}", label {check.ok}, label {check.failed}{found[4]}']

    def _drop_sign(self, value: str, answer: str) -> None:
        """Where all indices are inside, none counts from the end."""
        block = self.function.blocks[self.function.definitions[value][0]]
        name = f'%"{value[1:].strip(chr(34))}.negative"'
        for number, line in enumerate(block.lines):
            if line.startswith(f"  {value} = select i1 "):
                condition = line.split("select i1 ")[1].split(",")[0]
                rest = line.split(f"select i1 {condition}", 1)[1]
                block.lines[number : number + 1] = [
                    f"  {name} = select i1 {answer}, i1 false, i1 {condition}",
                    f"  {value} = select i1 {name}{rest}",
                ]
                return


def _renaming(old: str, new: str) -> Callable[[str], str]:
    """Replaces one name by another in a line."""
    pattern = re.compile(re.escape(old) + r"(?![-\w.$])")
    return lambda line: pattern.sub(lambda _: new, line)


def _last(lines: list[str]) -> int:
    """Where a block's terminator begins."""
    return max(n for n, line in enumerate(lines) if line.startswith(("  br ", "  switch ")))
