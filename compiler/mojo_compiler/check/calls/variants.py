"""Adaptive compilation: elaboration that forks (language.md 7.10-7.12, A.2).

A function that forks has *variants*: instances with the choices made at each fork in its body, in textual order. They
are enumerated depth first by checking the body again for each path of choices; a failing constraint ends its path. The
variants of callees are enumerated once and shared, so that a variant is its own choices and nothing more.

What only one variant uses, its closures and whatever they are handed to, is elaborated with it, at its first use: a fork in
there is a fork of that variant (P44).
"""

from __future__ import annotations

from mojo_compiler.check.calls.forks import belongs, forks
from mojo_compiler.check.inference.function_selection import bound_alone
from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.state.choices import Pruned, Trail
from mojo_compiler.check.state.operands import FunctionRef
from mojo_compiler.check.types.instances import signature
from mojo_compiler.diagnostics.calls import ConstraintFailure, ConstraintNote, NoVariant, NoViableExpansion
from mojo_compiler.diagnostics.core import Diagnostic, MojoError, Severity, Sink
from mojo_compiler.instances.instance import Checked, Checking, Failed, Instance, Variants
from mojo_compiler.names.definitions import Scope
from mojo_compiler.source import Span

MAX_VARIANTS = 20_000


def variants(checker: Checker, instance: Instance) -> list[Instance]:
    """All variants of an instance, in the order of clause P46. An instance that does not fork is its only variant."""
    if instance.variants is None:
        if not forks(checker, instance):
            instance.variants = Variants((instance,))
        elif instance in checker.progress.elaborating:
            return [checker.progress.elaborating[instance]]  # a call of itself is an ordinary recursive call
        elif checker.progress.trails and belongs(instance, checker.progress.trails[-1].variant):
            instance.variants = Variants((instance,))
            require_now(checker, instance)  # its forks are those of the variant being elaborated
        else:
            instance.variants = _enumerate(checker, instance)
    return list(instance.variants.instances)


def require_now(checker: Checker, instance: Instance) -> None:
    """Check an instance's body. Raises `Pruned` if a constraint in there failed."""
    checker.rules.require(checker, instance)
    failures = instance.stage.diagnostics if isinstance(instance.stage, Failed) else ()
    failed = tuple(d for d in failures if _is_pruning(d))
    if failed:
        raise Pruned(failed)


def _enumerate(checker: Checker, instance: Instance) -> Variants:
    out: list[Instance] = []
    trail = Trail(instance)
    failures: tuple[Diagnostic, ...] = ()
    while True:
        variant = _clone(instance, trail.choices)
        trail.restart(variant)
        checker.progress.elaborating[instance] = variant
        checker.progress.trails.append(trail)
        try:
            failures = _elaborate_one(checker, variant) or failures
        finally:
            checker.progress.trails.pop()
            del checker.progress.elaborating[instance]
        # What any of them depends on, the set of all does.
        instance.dependencies.update(variant.dependencies)
        instance.consulted.update(variant.callees | variant.consulted)
        if isinstance(variant.stage, Checked):
            variant.symbol = f"{instance.symbol}.v{len(out)}"
            assert variant.function is not None
            variant.function.symbol = variant.symbol
            variant.variants = Variants((variant,))
            out.append(variant)
        if len(out) > MAX_VARIANTS or not trail.advance():
            break
    return Variants(tuple(out), failures)


def _clone(instance: Instance, choices: list[int]) -> Instance:
    scope = Scope(instance.scope.kind, instance.scope.parent, dict(instance.scope.names), None, instance.scope.library, instance.scope.path)
    symbol = f"{instance.symbol}.{'_'.join(map(str, choices))}"
    variant = Instance(instance.definition, instance.owner, instance.parameters, scope, symbol, False, instance.environments)
    variant.signature, variant.requirement, variant.hidden = instance.signature, instance.requirement, instance.hidden
    variant.epoch = instance.epoch
    return variant


def _elaborate_one(checker: Checker, variant: Instance) -> tuple[Diagnostic, ...]:
    """Check one variant. Failed constraints are returned; any other error is the program's and is reported."""
    outer = checker.sink
    checker.sink = Sink()
    try:
        checker.rules.check_body(checker, variant)
        found = tuple(checker.sink.diagnostics)
    except Pruned as pruned:
        variant.stage = Failed()
        found = pruned.diagnostics
    finally:
        checker.sink = outer
    pruned_by = tuple(d for d in found if _is_pruning(d))
    if not pruned_by:
        checker.sink.report(found)
        checker.sink.broken = checker.sink.broken or isinstance(variant.stage, Failed)
    return pruned_by


def _is_pruning(diagnostic: Diagnostic) -> bool:
    return isinstance(diagnostic, ConstraintFailure | NoViableExpansion) and diagnostic.severity is Severity.ERROR


def take(checker: Checker, ways: int, span: Span) -> int:
    """Choose at a fork: in a variant being elaborated and what is part of it as its path says, else the first way (P45)."""
    progress = checker.progress
    if ways == 0:
        raise MojoError(NoVariant(span=span))
    if ways == 1 or not progress.trails or not progress.checking:
        return 0
    trail, checked = progress.trails[-1], progress.checking[-1][0]
    if checked is trail.variant:
        return trail.take(ways)
    if not belongs(checked, trail.variant):
        return 0
    if checked.definition.within is None:
        return trail.take(ways)
    site = (checked.definition, span.start, ways)
    if site not in trail.sites:
        trail.sites[site] = trail.take(ways)
    return trail.sites[site]


def _is_variant(instance: Instance) -> bool:
    """Whether an instance is its only variant."""
    return instance.variants is not None and instance.variants.instances == (instance,)


def choose(checker: Checker, instances: list[Instance], span: Span) -> Instance:
    """The variant a call site is bound to: every call site chooses on its own."""
    if len(instances) == 1 and _is_variant(instances[0]):
        return instances[0]
    every = [v for i in instances for v in variants(checker, i)]
    if not every and checker.sink.broken:
        raise MojoError()  # what is wrong has been said
    if not every:
        error = no_variant(instances, span)
        if checker.progress.trails:
            raise Pruned((error,))
        raise MojoError(error)
    return every[take(checker, len(every), span)]


def no_variant(instances: list[Instance], span: Span) -> NoVariant:
    """The error for functions without variants that the code at `span` asks for: that of a callee of theirs, if there it began."""
    failures = next((i.variants.failures for i in instances if i.variants is not None and i.variants.failures), ())
    first = next((failure for failure in failures if isinstance(failure, NoVariant)), None)
    return first or NoVariant(span=span, notes=tuple(_as_notes(failures)))


def _as_notes(failures: tuple[Diagnostic, ...]) -> list[Diagnostic]:
    out: list[Diagnostic] = []
    for failure in failures:
        if isinstance(failure, ConstraintFailure):
            out.append(ConstraintNote(span=failure.span, reason=failure.reason, depth=1))
        else:
            out.extend(failure.notes)
    return out[:4]


def check_now(checker: Checker, instance: Instance) -> None:
    """Inside an elaboration, a call that only the parameters decide (`constrained`) is elaborated at once: it may prune (P47)."""
    if not checker.progress.trails or instance.type.arguments or isinstance(instance.stage, Checking):
        return
    outer = checker.sink
    checker.sink = Sink()
    try:
        require_now(checker, instance)
    finally:
        checker.sink = outer


def adaptive_set(checker: Checker, ref: FunctionRef) -> list[Instance]:
    """The concrete variants of an ``@adaptive`` function (P49), in definition order of its overloads."""
    out: list[Instance] = []
    for function in (f for f in ref.functions if "adaptive" in f.decorators):
        instance = bound_alone(checker, ref, function)
        if instance is not None:
            signature(checker, instance)
            out.extend(variants(checker, instance))
    return out
