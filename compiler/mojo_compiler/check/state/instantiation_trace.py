"""Where an error in an instance came from: the chain of instantiations (language.md E5, P35)."""

from __future__ import annotations

from collections.abc import Sequence

from mojo_compiler.check.state.checker import Body, Checker
from mojo_compiler.diagnostics.calls import (
    ConstraintFailure,
    ConstraintNote,
    ExpansionFailed,
    InstanceNote,
    InstantiationTooDeep,
    InvalidCall,
    LibraryNote,
    NoViableExpansion,
)
from mojo_compiler.diagnostics.core import Diagnostic, MojoError
from mojo_compiler.diagnostics.evaluation import BadOperation
from mojo_compiler.instances.instance import Instance
from mojo_compiler.source import NO_SPAN, Span

MAX_NOTES = 16


def sites(instance: Instance | None) -> list[tuple[Instance, Span]]:
    """The calls that led to an instance, innermost first: (caller, where). That of a program's ``main`` is nowhere in its text."""
    out: list[tuple[Instance, Span]] = []
    while instance is not None and instance.requirement is not None and len(out) < MAX_NOTES:
        if instance.requirement.span == instance.definition.span:
            break
        out.append((instance.requirement.caller, instance.requirement.span))
        instance = instance.requirement.caller
    return out


def root_of(instance: Instance | None) -> Span:
    """The outermost call that led to an instance."""
    span = instance.definition.span if instance is not None else NO_SPAN
    while instance is not None and instance.requirement is not None:
        span, instance = instance.requirement.span, instance.requirement.caller
    return span


def explain(checker: Checker, body: Body | None, error: MojoError) -> Sequence[Diagnostic]:
    """Attach the chain. A failed constraint is reported at the outermost call, what goes wrong in the library at the user's call of it,
    other errors where they are.
    """
    instance = body.instance if body is not None else (checker.progress.checking[-1][0] if checker.progress.checking else None)
    chain = sites(instance)
    out: list[Diagnostic] = []
    for diagnostic in error.diagnostics:
        if isinstance(diagnostic, ConstraintFailure):
            out.append(_constraint(diagnostic, chain))
        elif isinstance(diagnostic, InstantiationTooDeep) and chain:
            out.append(diagnostic.changed(span=root_of(instance)))
        elif instance is not None and instance.definition.library and (moved := _at_the_user(diagnostic, instance, chain)) is not None:
            out.append(moved)
        elif chain and instance is not None and instance.parameters:
            span = chain[0][1]
            note = InstanceNote(span=span, name=instance.name)
            out.append(diagnostic.changed(notes=(*diagnostic.notes, note)))
        else:
            out.append(diagnostic)
    return out


def _at_the_user(diagnostic: Diagnostic, instance: Instance, chain: list[tuple[Instance, Span]]) -> Diagnostic | None:
    """What is wrong in a library function is what the user's code asks of it; None if no user's code called it."""
    called = instance
    for caller, span in chain:
        if not caller.definition.library:
            if not isinstance(diagnostic, BadOperation):
                return diagnostic.changed(span=span, notes=(*diagnostic.notes, LibraryNote(span=diagnostic.span, name=called.name)))
            return InvalidCall(span=span, name=called.name, reason=diagnostic.reason)
        called = caller
    return None


def _constraint(failure: ConstraintFailure, chain: list[tuple[Instance, Span]]) -> Diagnostic:
    """``no viable expansions found`` at the user's outermost call, then the calls, then the constraint itself."""
    user = [(i, s) for i, s in chain if not i.definition.library]
    inner = [s for _, s in reversed(chain)]
    if not chain:
        return failure
    root = user[-1][1] if user else inner[0]
    notes: list[Diagnostic] = []
    depth = 1
    for span in inner[1:]:
        notes.append(ExpansionFailed(span=span, depth=depth))
        depth += 1
    position = user[0][1] if user and len(chain) > 1 and user[0][1] is not root else (inner[-1] if len(inner) > 1 else failure.span)
    notes.append(ConstraintNote(span=position, reason=failure.reason, depth=depth))
    return NoViableExpansion(span=root, notes=tuple(notes))
