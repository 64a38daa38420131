"""Definite initialisation and moves: what is read was written, on every path (language.md O12-O18, F10)."""

from __future__ import annotations

from collections.abc import Iterator

from mojo_compiler.diagnostics.core import Diagnostic, Note, Sink
from mojo_compiler.diagnostics.ownership import (
    CapturedBy,
    DeclaredHere,
    FieldUninitializedAtReturn,
    UninitializedAtReturn,
    UseOfUninitialized,
)
from mojo_compiler.diagnostics.types import ImmutableAssignment
from mojo_compiler.ir.core import Access, Local, Raise, Return, Terminator, TryCall
from mojo_compiler.passes.dataflow import forward
from mojo_compiler.passes.effects import AnalysedBody, Effect
from mojo_compiler.passes.move_paths import MovePath, Path, lives_by_fields
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


def initialised(body: AnalysedBody) -> list[int]:
    """The move paths that are initialised at the start of each block, on all paths."""
    return forward(body.graph, body.move_paths.start, lambda number, state: _edges(body, number, state), union=False)


def _edges(body: AnalysedBody, number: int, state: int) -> Iterator[tuple[int, int]]:
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


def check(body: AnalysedBody, states: list[int], reporter: Reporter) -> None:
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


def _report_uses(body: AnalysedBody, effect: Effect, state: int, reporter: Reporter) -> None:
    for place, access in effect.accesses:
        move_path = body.move_paths.find(place)
        if move_path is None or access is Access.WRITE or access is Access.KILL:
            continue
        local = move_path.place.base
        assert isinstance(local, Local)
        if move_path.mask & ~state:
            name = culprit(body.move_paths.roots[local], move_path.place.path, state).name
            notes: tuple[Note, ...] = (DeclaredHere(span=local.span, name=local.name),)
            span = effect.instruction.span
            if access is Access.CAPTURE:
                notes = (CapturedBy(span=place.span, name=local.name), *notes)
            elif place.span != NO_SPAN:
                span = place.span
            reporter.add(UseOfUninitialized(span=span.at(span.start), name=name, notes=notes), local)
        if access is Access.CONSUME:
            state &= ~move_path.mask


def culprit(move_path: MovePath, path: Path, state: int) -> MovePath:
    """The outermost move path to blame for a use of `path` inside `move_path` that is not wholly initialised."""
    if move_path.whole & ~state or not move_path.members or (not path and not move_path.mask & state):
        return move_path
    if path:
        return culprit(move_path.members[path[0]], path[1:], state)
    return culprit(next(m for m in move_path.members if m.mask & ~state), (), state)


def _check_exit(body: AnalysedBody, terminator: Terminator, state: int, reporter: Reporter) -> None:
    span = body.function.span if terminator.span == NO_SPAN else terminator.span
    for local, root in body.move_paths.roots.items():
        if local in reporter.named or not root.mask & ~state:
            continue
        if local.convention is Convention.INIT and isinstance(terminator, Return):
            if lives_by_fields(local):
                _report_fields(root, state, span, reporter)
            else:
                reporter.add(UninitializedAtReturn(span=span, name=local.name), local)
        elif local.convention is Convention.INOUT:
            move_path = culprit(root, (), state)
            wording = UninitializedAtReturn if move_path is root else FieldUninitializedAtReturn
            reporter.add(wording(span=span, name=move_path.name), local)


def _report_fields(root: MovePath, state: int, span: Span, reporter: Reporter) -> None:
    for member in root.members:
        if member.mask & ~state:
            move_path = culprit(member, (), state)
            reporter.add(FieldUninitializedAtReturn(span=span, name=move_path.name))
    assert isinstance(root.place.base, Local)
    reporter.named.add(root.place.base)


def _check_assignments(body: AnalysedBody, reporter: Reporter) -> None:
    """An immutable variable is assigned once: it must not be initialised already on any path (O16)."""
    states = forward(body.graph, body.move_paths.start, lambda number, state: _edges(body, number, state), union=True)
    for number, effects in enumerate(body.effects):
        state = states[number]
        for effect in effects:
            again = effect.assigned & state
            if again:
                local = next(base for base, root in body.move_paths.roots.items() if root.mask & again)
                reporter.add(ImmutableAssignment(span=effect.instruction.span), local)
            state = effect.after(state)
