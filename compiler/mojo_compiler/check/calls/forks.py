"""Which functions fork, and which are part of one variant of a function around them (language.md P43, P44)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
    bound = [f for value in instance.parameters for f in _functions_in(value)]
    return any(_leads_to_fork(checker, function) for function in (instance.definition, *bound))


def _leads_to_fork(checker: Checker, function: FunctionDef) -> bool:
    """Whether a function forks or mentions, itself or through what it mentions, one that does. All that is found out is remembered."""
    memo = checker.memos.forking
    mentioned_by: dict[Definition, Definition | None] = {function: None}
    todo: list[Definition] = [function]
    while todo:
        definition = todo.pop()
        known = memo.get(definition) if isinstance(definition, FunctionDef) else None
        if known or (known is None and _is_fork(definition)):
            step: Definition | None = definition
            while step is not None:
                if isinstance(step, FunctionDef):
                    memo[step] = True
                step = mentioned_by[step]
            return True
        for following in _mentioned(checker, definition) if known is None else ():
            if following not in mentioned_by:
                mentioned_by[following] = definition
                todo.append(following)
    memo.update((definition, False) for definition in mentioned_by if isinstance(definition, FunctionDef))
    return False


def _is_fork(definition: Definition) -> bool:
    match definition:
        case Intrinsic(name=name):
            return name in FORKS
        case FunctionDef(library=False, decorators=decorators):
            return "adaptive" in decorators
    return False


def _mentioned(checker: Checker, definition: Definition) -> Iterable[Definition]:
    """What a definition mentions, as far as it is not the library's."""
    match definition:
        case FunctionDef(library=False, node=node, scope=scope):
            return _named(checker, node, scope)
        case AliasDef(node=tree.AliasDecl(value=tree.Expr() as value), scope=scope) if not scope.library:
            return _named(checker, value, scope)
        case OverloadSet(functions=functions):
            return functions
        case StructDef(library=False, members=members):
            return [m for m in members.values() if isinstance(m, OverloadSet)]
        case ConstDef(const=const):
            return _functions_in(const)
    return ()


def _named(checker: Checker, node: tree.Node, scope: Scope) -> Iterator[Definition]:
    for name in {n.id for n in tree.walk(node) if isinstance(n, tree.Name)}:
        found = scope.find(name)
        definition = follow(found[0]) if found is not None else None
        if isinstance(definition, AliasDef) and definition.library_name is not None:
            definition = checker.prelude.scope.own(definition.library_name)
        if definition is not None:
            yield definition


def _functions_in(const: Const) -> Iterator[FunctionDef]:
    """The functions of a function value and of what is bound to it."""
    ref = const.value
    if isinstance(ref, FunctionRef) and ref.fixed is None:
        yield from ref.functions
        for _, value in ref.bound:
            yield from _functions_in(value)


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
