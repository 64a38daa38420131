"""Instances: a function with all its parameters bound, made once and shared."""

from __future__ import annotations

from mojo_compiler.check.state.budget import MAX_DEPTH
from mojo_compiler.check.state.checker import Body, Checker
from mojo_compiler.check.state.dependencies import recording, revalidate
from mojo_compiler.check.state.operands import FunctionRef
from mojo_compiler.check.types import signatures, structs
from mojo_compiler.diagnostics.calls import InstantiationTooDeep
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.instances.instance import Declared, Instance, Requirement, declared_in, is_shared, table_of
from mojo_compiler.instances.signature import Signature
from mojo_compiler.instances.symbols import make_symbol
from mojo_compiler.names.definitions import ConstDef, FunctionDef, Scope, ScopeKind, StructDef
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import NONE, Const, StructType
from mojo_compiler.types.mangling import is_portable
from mojo_compiler.types.target import Checks

UNCHECKED = "unchecked"
"""The decorator of functions whose code makes no checks."""


def instance(
    checker: Checker,
    function: FunctionDef,
    owner: StructType | None,
    values: tuple[Const, ...],
    host: Instance | None,
    hidden: dict[str, Const] | None = None,
) -> Instance:
    """The instance of a function with these parameter values; made on first use."""
    checks = checks_of(checker, function)
    key = (owner, values, host, tuple((hidden or {}).items()), checks)
    table = table_of(function).instances
    found = table.get(key)
    if found is not None and (found.epoch == checker.epoch or revalidate(checker, found)):
        return found
    version = 0 if found is None else checker.epoch
    base = structs.scope_of(checker, owner) if owner is not None else function.scope
    scope = base.child(ScopeKind.FUNCTION)
    for parameter, value in zip(function.node.signature.parameters, values, strict=True):
        scope.define(ConstDef(parameter.name, parameter.span, value))
    for name, value in (hidden or {}).items():
        scope.define(ConstDef(name, function.span, value))
    every = (*values, *(hidden or {}).values())
    portable = is_shared(function) and all(map(is_portable, every))
    if owner is not None:
        portable = portable and all(map(is_portable, owner.arguments))
    symbol = make_symbol(function, owner, every, checks, version)
    hosts = _hosts(host, every, owner)
    made = Instance(function, owner, values, scope, symbol, portable, hosts, epoch=checker.epoch, hidden=hidden or {}, checks=checks)
    table[key] = made
    return made


def checks_of(checker: Checker, function: FunctionDef) -> Checks:
    """The checks of a function for who is being checked: the library does as its caller, a nested function as the one around it."""
    if UNCHECKED in function.decorators:
        return Checks.OFF
    around = declared_in(function)
    if around is not None:
        return around.checks
    return checker.current_checks if function.library else checker.checks


def _hosts(host: Instance | None, values: tuple[Const, ...], owner: StructType | None) -> tuple[Instance, ...]:
    """The hosts whose frame records an instance must be given."""
    found: dict[Instance, None] = {}
    if host is not None:
        found[host] = None

    def visit(const: Const) -> None:
        if isinstance(const.value, FunctionRef):
            if const.value.host is not None:
                found[const.value.host] = None
            for _, inner in const.value.bound:
                visit(inner)

    for value in (*values, *(owner.arguments if owner is not None else ())):
        visit(value)
    return tuple(found)


def bound_instance(
    checker: Checker,
    function: FunctionDef,
    owner: StructType | None,
    struct: StructDef | None,
    declared: tuple[tree.Parameter, ...],
    values: dict[str, Const],
    hidden: dict[str, Const],
    host: Instance | None,
) -> Instance:
    """The instance for values bound by name, the owner's parameters split off where it was unbound."""
    ordered = [values[p.name] for p in declared]
    if struct is not None:
        count = len(struct.node.parameters)
        owner = structs.instantiate(checker, struct, tuple(ordered[:count]))
        ordered = ordered[count:]
    return instance(checker, function, owner, tuple(ordered), host, hidden)


def signature(checker: Checker, instance: Instance) -> Signature:
    """An instance's signature, resolved on first use. Raises `MojoError`; what is wrong with a library function's is the caller's fault."""
    if instance.signature is None:
        try:
            with recording(checker, instance), checker.progress.budget.nesting(instance.definition.span):
                instance.signature = signatures.resolve(checker, instance)
        except MojoError as error:
            raise (error.displaced(instance.definition.span.source) if instance.definition.library else error) from None
    return instance.signature


def has_hidden(checker: Checker, function: FunctionDef) -> bool:
    """Whether an argument's type is an unbound struct (P18)."""
    table = table_of(function)
    if table.takes_unbound is None:
        scope = function.scope
        if function.owner is not None and isinstance(function.owner, StructDef):
            scope = scope.child(ScopeKind.STRUCT)
            for p in function.owner.node.parameters:
                scope.define(ConstDef(p.name, p.span, Const(NONE, None)))
        scope = scope.child(ScopeKind.FUNCTION)
        for p in function.node.signature.parameters:
            scope.define(ConstDef(p.name, p.span, Const(NONE, None)))
        with checker.progress.budget.nesting(function.span):
            table.takes_unbound = any(
                a.type is not None and isinstance(a.type, tree.Name | tree.Subscript) and _names_unbound(checker, a.type, scope)
                for a in function.node.signature.arguments
            )
    return table.takes_unbound


def _names_unbound(checker: Checker, node: tree.Expr, scope: Scope) -> bool:
    if isinstance(node, tree.Subscript):
        has_blank = any(isinstance(a.value, tree.Name) and a.value.id == "_" for a in node.arguments)
        named = structs.named(checker, scope, node.value.id) if isinstance(node.value, tree.Name) else None
        if not isinstance(named, StructDef):
            return False
        required = [p for p in named.node.parameters if p.default is None and not p.variadic]
        return has_blank or len(node.arguments) < len(required)
    try:
        return checker.rules.unbound_of(checker, node, scope) is not None
    except MojoError:
        return False


def request(checker: Checker, body: Body, instance: Instance, span: Span) -> None:
    """Note that code being checked calls an instance; its body is checked later, when that code is reached."""
    signature(checker, instance)
    caller = body.instance
    if caller is None:
        return
    caller.callees.setdefault(instance)
    if isinstance(instance.stage, Declared) and instance.depth == 0:
        depth = caller.depth + (1 if instance.parameters or instance.owner is not None else 0)
        instance.requirement = Requirement(caller, span, depth)
        if instance.depth > MAX_DEPTH:
            raise MojoError(InstantiationTooDeep(span=span, limit=MAX_DEPTH))
