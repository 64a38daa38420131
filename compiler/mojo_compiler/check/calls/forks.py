"""Which functions fork, and which are part of one variant of a function around them (language.md P43, P44)."""

from __future__ import annotations

from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.state.operands import FunctionRef
from mojo_compiler.instances.instance import Instance, declared_in
from mojo_compiler.names.definitions import AliasDef, ConstDef, Definition, FunctionDef, Intrinsic, OverloadSet, Scope, StructDef
from mojo_compiler.names.modules import follow
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import Const

FORKS = {"__autotune", "__autotune_fork"}


def forks(checker: Checker, instance: Instance) -> bool:
    """Whether elaborating an instance may give more than one variant: its text forks, or functions bound to it do."""
    if _text_forks(checker, instance.definition, set()):
        return True
    return any(_value_forks(checker, value, set()) for value in instance.parameters)


def _value_forks(checker: Checker, const: Const, seen: set[Definition]) -> bool:
    ref = const.value
    if not isinstance(ref, FunctionRef) or ref.fixed is not None:
        return False
    return any(_text_forks(checker, f, seen) for f in ref.functions) or any(_value_forks(checker, v, seen) for _, v in ref.bound)


def _text_forks(checker: Checker, function: FunctionDef, seen: set[Definition]) -> bool:
    if function.library or function in seen:
        return False
    if "adaptive" in function.decorators:
        return True
    known = checker.memos.forking.get(function)
    if known is None:
        is_first = not seen
        seen.add(function)
        known = any(_name_forks(checker, name, function.scope, seen) for name in _names(function.node))
        if known or is_first:  # else functions that are being looked at may have been left out
            checker.memos.forking[function] = known
    return known


def _names(node: tree.Node) -> set[str]:
    return {n.id for n in tree.walk(node) if isinstance(n, tree.Name)}


def _name_forks(checker: Checker, name: str, scope: Scope, seen: set[Definition]) -> bool:
    found = scope.find(name)
    definition = follow(found[0]) if found is not None else None
    if isinstance(definition, AliasDef) and definition.library_name is not None:
        definition = checker.prelude.scope.own(definition.library_name)
    match definition:
        case Intrinsic():
            return definition.name in FORKS
        case ConstDef():
            return _value_forks(checker, definition.const, seen)
        case OverloadSet():
            return any(_text_forks(checker, f, seen) for f in definition.functions)
        case StructDef() if not definition.library:
            members = [m for m in definition.members.values() if isinstance(m, OverloadSet)]
            return any(_text_forks(checker, f, seen) for m in members for f in m.functions)
        case AliasDef() if definition.node.value is not None and not definition.scope.library and definition not in seen:
            seen.add(definition)
            return any(_name_forks(checker, n, definition.scope, seen) for n in _names(definition.node.value))
    return False


def belongs(instance: Instance, variant: Instance) -> bool:
    """Whether an instance is part of a variant: a function inside it, or one that a function inside it is bound to."""
    return _is_within(instance.definition, variant) or any(_value_belongs(value, variant) for value in instance.parameters)


def _is_within(function: FunctionDef, variant: Instance) -> bool:
    within = declared_in(function)
    return within is not None and (within is variant or belongs(within, variant))


def _value_belongs(const: Const, variant: Instance) -> bool:
    ref = const.value
    if not isinstance(ref, FunctionRef):
        return False
    return any(_is_within(f, variant) for f in ref.functions) or any(_value_belongs(v, variant) for _, v in ref.bound)
