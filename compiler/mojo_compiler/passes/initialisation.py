"""Definite initialisation and moves: what is read was written, on every path (language.md O12-O18, F10)."""

from __future__ import annotations

from collections.abc import Iterator

from mojo_compiler.diagnostics.core import Diagnostic, Sink
from mojo_compiler.diagnostics.ownership import (
    DeclaredHere,
    FieldUninitializedAtReturn,
    UninitializedAtReturn,
    UseOfUninitialized,
)
from mojo_compiler.diagnostics.types import ImmutableAssignment
from mojo_compiler.ir.core import Access, Local, Raise, Return, Terminator, TryCall
from mojo_compiler.passes.cells import Cell, Path, lives_by_fields
from mojo_compiler.passes.dataflow import forward
from mojo_compiler.passes.effects import Body, Effect
from mojo_compiler.source import NO_SPAN, Span
from mojo_compiler.types.core import Convention


class Reporter:
    """Passes errors on, at most one a variable, and remembers whether there was any."""

    def __init__(self, sink: Sink) -> None:
        self.sink = sink
        self.failed = False
        self.named: set[Local] = set()

    def add(self, diagnostic: Diagnostic, local: Local | None = None) -> None:
        """Report an error, unless one about `local` was reported before."""
        self.failed = True
        if local is not None:
            if local in self.named:
                return
            self.named.add(local)
        self.sink.add(diagnostic)


def initialised(body: Body) -> list[int]:
    """The cells that are initialised at the start of each block, on all paths."""
    return forward(body.graph, body.cells.start, lambda number, state: _edges(body, number, state), union=False)


def _edges(body: Body, number: int, state: int) -> Iterator[tuple[int, int]]:
    effects = body.effects[number]
    terminator = body.graph.blocks[number].terminator
    if not isinstance(terminator, TryCall):
        for effect in effects:
            state = effect.after(state)
        yield from ((after, state) for after in body.graph.successors[number])
        return
    for effect in effects[:-1]:
        state = effect.after(state)
    yield body.graph.numbers[terminator.normal], effects[-1].after(state)
    yield body.graph.numbers[terminator.unwind], effects[-1].after_error(state)


def check(body: Body, states: list[int], reporter: Reporter) -> None:
    """Report what is used, assigned or left behind in the wrong state. `states` are from `initialised`."""
    for number, effects in enumerate(body.effects):
        state = states[number]
        for effect in effects:
            if effect.needs & ~state or effect.conflict:
                _report_uses(body, effect, state, reporter)
            if isinstance(effect.instruction, Return | Raise):
                _check_exit(body, effect.instruction, state, reporter)
            state = effect.after(state)
    if any(effect.assigned for effects in body.effects for effect in effects):
        _check_assignments(body, reporter)


def _report_uses(body: Body, effect: Effect, state: int, reporter: Reporter) -> None:
    for place, access in effect.accesses:
        cell = body.cells.find(place)
        if cell is None or access is Access.WRITE or access is Access.KILL:
            continue
        local = cell.place.base
        assert isinstance(local, Local)
        if cell.mask & ~state:
            name = culprit(body.cells.roots[local], cell.place.path, state).name
            note = DeclaredHere(span=local.span, name=local.name)
            span = effect.instruction.span if place.span == NO_SPAN else place.span
            reporter.add(UseOfUninitialized(span=span.at(span.start), name=name, notes=(note,)), local)
        if access is Access.CONSUME:
            state &= ~cell.mask


def culprit(cell: Cell, path: Path, state: int) -> Cell:
    """The outermost cell to blame for a use of `path` inside `cell` that is not wholly initialised."""
    if cell.whole & ~state or not cell.members or (not path and not cell.mask & state):
        return cell
    if path:
        return culprit(cell.members[path[0]], path[1:], state)
    return culprit(next(m for m in cell.members if m.mask & ~state), (), state)


def _check_exit(body: Body, terminator: Terminator, state: int, reporter: Reporter) -> None:
    span = body.function.span if terminator.span == NO_SPAN else terminator.span
    for local, root in body.cells.roots.items():
        if local in reporter.named or not root.mask & ~state:
            continue
        if local.convention is Convention.INIT and isinstance(terminator, Return):
            if lives_by_fields(local):
                _report_fields(root, state, span, reporter)
            else:
                reporter.add(UninitializedAtReturn(span=span, name=local.name), local)
        elif local.convention is Convention.INOUT:
            cell = culprit(root, (), state)
            wording = UninitializedAtReturn if cell is root else FieldUninitializedAtReturn
            reporter.add(wording(span=span, name=cell.name), local)


def _report_fields(root: Cell, state: int, span: Span, reporter: Reporter) -> None:
    for member in root.members:
        if member.mask & ~state:
            cell = culprit(member, (), state)
            reporter.add(FieldUninitializedAtReturn(span=span, name=cell.name))
    assert isinstance(root.place.base, Local)
    reporter.named.add(root.place.base)


def _check_assignments(body: Body, reporter: Reporter) -> None:
    """An immutable variable is assigned once: it must not be initialised already on any path (O16)."""
    states = forward(body.graph, body.cells.start, lambda number, state: _edges(body, number, state), union=True)
    for number, effects in enumerate(body.effects):
        state = states[number]
        for effect in effects:
            again = effect.assigned & state
            if again:
                local = next(base for base, root in body.cells.roots.items() if root.mask & again)
                reporter.add(ImmutableAssignment(span=effect.instruction.span), local)
            state = effect.after(state)
