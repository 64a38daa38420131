"""What an instance depends on: the session names looked up, and the functions that ran, while it was checked (language.md G29)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from mojo_compiler.check.state.checker import Checker
from mojo_compiler.instances.instance import Identity, Instance
from mojo_compiler.names.definitions import AliasDef, Definition, OverloadSet, StructDef, TraitDef, VariableDef
from mojo_compiler.names.modules import follow


def identity(definition: Definition) -> Identity:
    """What tells one meaning of a name from another."""
    followed = follow(definition)
    match followed:
        case OverloadSet(functions=overloads):
            return tuple(f.def_id for f in overloads)
        case StructDef() | TraitDef():
            return followed.identity.def_id
        case AliasDef() | VariableDef():
            return followed.def_id
    return id(followed)


@contextmanager
def recording(checker: Checker, instance: Instance) -> Iterator[None]:
    """Record the session names looked up meanwhile as what an instance depends on."""
    checker.progress.recorders.append(instance.dependencies)
    try:
        yield
    finally:
        checker.progress.recorders.pop()


def record(checker: Checker, name: str, definition: Definition) -> None:
    """Note that a session name was looked up."""
    if checker.progress.recorders:
        checker.progress.recorders[-1][name] = identity(definition)


def consult(checker: Checker, instance: Instance) -> None:
    """Note that what is being checked depends on what an instance does, without calling it when it runs."""
    if checker.progress.checking:
        checker.progress.checking[-1][0].consulted[instance] = None


def revalidate(checker: Checker, instance: Instance, seen: set[Instance] | None = None) -> bool:
    """Whether all an instance resolved still means what it meant; if so, it is marked as current."""
    if instance.epoch == checker.epoch:
        return True
    seen = seen if seen is not None else set()
    if instance in seen:
        return True
    seen.add(instance)
    for name, known in instance.dependencies.items():
        found = checker.session.own(name) if checker.session is not None else None
        if found is None or identity(found) != known:
            return False
    if not all(revalidate(checker, used, seen) for used in (*instance.callees, *instance.consulted)):
        return False
    instance.epoch = checker.epoch
    return True
