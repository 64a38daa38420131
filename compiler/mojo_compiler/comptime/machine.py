"""The machine that runs translated functions: segments of steps, and an explicit stack of Mojo calls.

A frame is a Python list. Its first slots are fixed (see below), then come arguments, environments, other values, locals
that live in slots, and constants. A function's frame starts as a copy of its template.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mojo_compiler.comptime.environment import Environment
from mojo_compiler.comptime.freezing import Thaw
from mojo_compiler.comptime.memory import Memory
from mojo_compiler.diagnostics.core import InternalError
from mojo_compiler.dialects.core import EvaluationError, OperandError
from mojo_compiler.records import dataclass, field
from mojo_compiler.source import NO_SPAN, Span
from mojo_compiler.types.core import Const, Type

MEMORY, BASE, RESULT, ERROR, UNUSED, ARGUMENTS = range(6)
"""Slots of a frame: the memory, the address of its locals in memory, where to write a result and an error, a slot that
takes results nobody wants, and the first argument."""

_MOST_RESULTS = 100_000
"""Results of calls that one evaluation keeps."""

Frame = list[Any]
Step = Callable[[Frame], None]


@dataclass(frozen=True, slots=True)
class EvaluationBudget:
    """Limits of one evaluation: instructions, Mojo calls inside each other, bytes of memory at a time."""

    steps: int = 5_000_000
    depth: int = 512
    memory: int = 1 << 28


@dataclass(frozen=True, slots=True)
class CallSite:
    """An entry of a compile-time call stack: a function and where in it."""

    symbol: str
    span: Span


class ComptimeError(Exception):
    """An evaluation failed. `span` is where, `stack` the calls that led there, innermost first.

    `error` is the Mojo error that escaped, if one did.
    """

    def __init__(self, message: str, span: Span = NO_SPAN, stack: tuple[CallSite, ...] = (), error: Const | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.span = span
        self.stack = stack
        self.error = error


@dataclass(eq=False, slots=True)
class Segment:
    """Steps without calls or jumps, and what follows them.

    `end` runs last and returns the next segment, None to stop. Where it is a call, `result` is the slot of its value in
    this frame, and control comes back to `normal` or, after an error, to `unwind`.
    """

    symbol: str
    steps: list[Step] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    end: Callable[[Thread, Frame], Segment | None] = field(default=lambda thread, frame: None)
    end_span: Span = NO_SPAN
    result: int = UNUSED
    normal: Segment | None = None
    unwind: Segment | None = None


@dataclass(eq=False, slots=True)
class Code:
    """A translated function. `size` is the bytes of its locals in memory, `thawed` are constants to bring to life.

    `error` is the type of the errors it raises. Memory that `inlined` code reserves on the stack is its caller's.
    `record` are frame record entries: where in the frame's memory, then slot and offset of what goes there.
    `is_pure` code itself touches no memory but variables of calls; what calls of `is_remembered` code give is kept if all that it calls
    is pure, too.
    """

    symbol: str
    template: Frame
    entry: Segment
    size: int
    thawed: tuple[tuple[int, Const], ...]
    record: tuple[tuple[int, int, int], ...]
    error: Type | None
    inlined: bool = False
    is_pure: bool = False
    is_remembered: bool = False


class Thread:
    """One evaluation: the current frame, the calls around it, and memory."""

    def __init__(self, find: Callable[[Any], Code], environment: Environment, budget: EvaluationBudget) -> None:
        self.memory = Memory(budget.memory, environment)
        self.thaw = Thaw(self.memory)
        self._find = find
        self._codes: dict[Any, Code] = {}
        self.frame: Frame = []
        self.raised = False
        self._calls: list[tuple[Frame, Segment, int, bool]] = []
        self._budget = budget
        self._impure = 0
        self._results: dict[tuple[Code, tuple[Any, ...]], Any] = {}
        self._pending: list[tuple[int, int, tuple[Code, tuple[Any, ...]]]] = []

    def run(self, target: Any, arguments: list[Any], result: int = 0, error: int = 0) -> Any:
        """Call a function with live arguments and environments; `raised` tells how it ended. Raises `ComptimeError`."""
        bottom = Segment("")
        bottom.unwind = Segment("", end=Thread._note_raised)
        self.frame = [None] * ARGUMENTS
        self._loop(self.call(self.code_of(target), bottom, arguments, result, error))
        return self.frame[UNUSED]

    def _note_raised(self, frame: Frame) -> None:
        self.raised = True

    def _loop(self, start: Segment) -> None:
        segment: Segment | None = start
        step: Step | None = None
        left = self._budget.steps
        try:
            while segment is not None:
                frame = self.frame
                for step in segment.steps:
                    step(frame)
                left -= len(segment.steps) + 1
                if left < 0:
                    raise EvaluationError("evaluation takes too long")
                step = None
                segment = segment.end(self, frame)
        except (EvaluationError, OperandError) as error:
            assert segment is not None
            span = segment.end_span if step is None or left < 0 else segment.spans[segment.steps.index(step)]
            raise ComptimeError(str(error), span, self._stack(segment.symbol, span)) from error

    def _stack(self, symbol: str, span: Span) -> tuple[CallSite, ...]:
        outer = [CallSite(site.symbol, site.end_span) for _, site, _, _ in reversed(self._calls) if site.symbol]
        return (CallSite(symbol, span), *outer)

    def code_of(self, target: Any) -> Code:
        """The code of an instance or of a function constant."""
        code = self._codes.get(target)
        if code is None:
            code = self._codes[target] = self._find(target)
        return code

    def call(self, code: Code, site: Segment, arguments: Any, result: int, error: int) -> Segment:
        """Enter a function from a call site; returns where it starts."""
        calls, memory = self._calls, self.memory
        if len(calls) >= self._budget.depth:
            raise EvaluationError("too many nested calls at compile time")
        if not code.is_pure:
            self._impure += 1
        elif code.is_remembered:
            key = code, tuple(arguments)
            if key in self._results:
                self.frame[site.result] = self._results[key]
                assert site.normal is not None
                return site.normal
            self._pending.append((len(calls), self._impure, key))
        calls.append((self.frame, site, len(memory.stack), code.inlined))
        frame = code.template.copy()
        frame[MEMORY], frame[RESULT], frame[ERROR] = memory, result, error
        frame[ARGUMENTS : ARGUMENTS + len(arguments)] = arguments
        if code.size:
            frame[BASE] = base = memory.stack_allocate(code.size, 1)
            for at, slot, offset in code.record:
                memory.write_word(base + at, frame[slot] + offset)
        for slot, const in code.thawed:
            frame[slot] = self.thaw.value(const.type, const.value)
        self.frame = frame
        return code.entry

    def leave(self, value: Any) -> Segment | None:
        """Return to the call site with a value."""
        frame, site, height, inlined = self._calls.pop()
        if self._pending and self._pending[-1][0] == len(self._calls):
            _, impure, key = self._pending.pop()
            if impure == self._impure and len(self._results) < _MOST_RESULTS:
                self._results[key] = value
        if len(self.memory.stack) > height:
            self._give_back(height, inlined)
        frame[site.result] = value
        self.frame = frame
        return site.normal

    def fail(self) -> Segment:
        """Return to where the call site handles errors."""
        frame, site, height, inlined = self._calls.pop()
        if len(self.memory.stack) > height:
            self._give_back(height, inlined)
        self.frame = frame
        if site.unwind is None:
            raise InternalError(f"a call in '{site.symbol}' raised and does not say where to")
        return site.unwind

    def _give_back(self, height: int, inlined: bool) -> None:
        """Free the current frame's memory; inlined code leaves what it reserved beside its locals to its caller."""
        if not inlined:
            self.memory.unwind(height)
        elif self.frame[BASE] is not None:
            self.memory.drop_reserved(height)
